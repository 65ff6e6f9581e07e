// Makes the golden files of the present format, once: `node test/golden/make.ts NAME`. What was made stays for ever; a new
// format or schema gets a new folder beside the old one, and both must go on being read.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readForCluster } from "../../electron/bundles/import-bundle.ts";
import { publishCatalogue, writeCatalogueFile } from "../../electron/catalogue/publish.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { SHIPPED } from "../../shared/catalogue/in-force.ts";
import {
  cardOf,
  HEAD,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
  tempFolder,
} from "../support/offices.ts";

const name = process.argv[2] ?? "";
const out = join(import.meta.dirname, name);
if (!/^[a-z0-9-]+$/.test(name) || existsSync(out)) throw new Error("name a folder that is not there yet");
const { path, remove } = tempFolder();
const cluster = await makeCluster(join(path, "cum"));
const office = await makeOffice(join(path, "bn"), "BN", cluster);
record(
  office,
  pettyCase("1"),
  pettyCase("2", {
    kind: "VA",
    title: "Vụ án mẫu tham ô tại xã Tân Mẫu",
    events: [{ id: "e1", code: "G20", date: "2020-02" }],
  }),
);
const sent = await send(office, join(path, "usb"), "names-in");
must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
const read = must(await readForCluster(cluster.ws, sent.file));
const rows2027 = SHIPPED.periods.map((one) =>
  one.code === "2027H2" ? { ...one, deadline: "2028-01-05" } : one,
);
const published = must(
  await publishCatalogue(cluster.ws, { periods: rows2027, plans: SHIPPED.plans }, cluster.by),
);
mkdirSync(join(out, "office"), { recursive: true });
mkdirSync(join(out, "cluster"), { recursive: true });
copyFileSync(sent.file, join(out, "bundle.socum"));
must(await writeCatalogueFile(cluster.ws, join(out, "catalogue.socum-dm")));
copyFileSync(cluster.rosterFile, join(out, "roster.socum-ds"));
copyFileSync(sent.requestFile ?? "", join(out, "card.socum-dk"));
const rows = [];
for await (const row of read.rows()) rows.push(row);
writeFileSync(
  join(out, "expected.json"),
  `${JSON.stringify(
    {
      passphrase: RECORDER,
      approvalPassphrase: HEAD,
      rosterFingerprint: cluster.fingerprint,
      cardFingerprint: sent.requestFingerprint,
      hash: sent.hash,
      catalogue: published.hash,
      manifest: read.manifest,
      rows,
    },
    null,
    2,
  )}\n`,
);
for (const [ws, folder] of [
  [office, "office"],
  [cluster.ws, "cluster"],
] as const) {
  ws.db.pragma("wal_checkpoint(TRUNCATE)");
  ws.close();
  for (const file of ["so.socumdb", "mo-so"]) copyFileSync(join(ws.folder, file), join(out, folder, file));
}
remove();
