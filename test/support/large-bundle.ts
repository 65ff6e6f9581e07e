import { join } from "node:path";
import { importFile } from "../../electron/bundles/import-bundle.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { cardOf, makeCluster, makeOffice, must, pettyCase, record, send, tempFolder } from "./offices.ts";

/** A cluster (`home/cum`, closed) that knows Bắc Ninh's machine, and that machine's second bundle with so many new cases. */
export async function makeLargeBundle(home: string, cases: number) {
  const elsewhere = tempFolder();
  const cluster = await makeCluster(join(home, "cum"));
  const office = await makeOffice(join(elsewhere.path, "bn"), "BN", cluster);
  record(office, pettyCase("0"));
  const first = await send(office, join(home, "usb"));
  must(await enrol(cluster.ws, [cardOf(first)], cluster.by));
  must(await importFile(cluster.ws, first.file, "first"));
  record(office, ...Array.from({ length: cases }, (_, i) => pettyCase(String(i + 1))));
  const { file } = await send(office, join(home, "usb"));
  office.close();
  cluster.ws.close();
  elsewhere.remove();
  return { file, coordinator: cluster.by.userId };
}
