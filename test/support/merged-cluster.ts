import { cpSync } from "node:fs";
import { join } from "node:path";
import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { unlockWorkspace } from "../../electron/workspace/unlock.ts";
import { cardOf, deps, makeOffice, must, pettyCase, RECORDER, record, send } from "./offices.ts";
import { edit, exchange, makeTwoMachines } from "./two-machines.ts";

const DECISION = {
  agency: "Chi cục Hải quan cửa khẩu Mẫu",
  sourceDocuments: [
    { id: "d1", source: "N03", number: "15/QĐ-MAU", date: "2020-03-10", issuer: "Cục Hải quan Mẫu" },
  ],
};

/**
 * A closed cluster register below `home` with work for its coordinator: a case that two machines of Bắc Ninh titled
 * differently, and one case that Quảng Ninh and Hải Phòng both recorded under one decision.
 */
export async function makeMergedCluster(home: string) {
  const { cluster, a, b, caseId, usb } = await makeTwoMachines(home);
  await exchange(a, b, join(home, "trao-doi"));
  edit(a, caseId, () => ({ title: "Tên vụ theo máy A" }));
  edit(b, caseId, () => ({ title: "Tên vụ theo máy B" }));
  const files = [(await send(a, usb)).file, (await send(b, usb)).file];
  a.close();
  b.close();
  const cards = [];
  for (const unit of ["QN", "HP"]) {
    const office = await makeOffice(join(home, unit), unit, cluster);
    record(
      office,
      pettyCase(unit, {
        ...DECISION,
        title: `Vụ việc tại cửa khẩu Mẫu do ${unit} ghi`,
        detectedOn: unit === "QN" ? "2020-03-10" : "2020-03-11",
      }),
    );
    const sent = await send(office, usb);
    cards.push(cardOf(sent));
    files.push(sent.file);
    office.close();
  }
  must(await enrol(cluster.ws, cards, cluster.by));
  must(await importBundles(cluster.ws, files));
  cluster.ws.close();
  return { name: "cum", coordinator: cluster.by, caseId, files };
}

/**
 * Two files of one machine with one number: Hải Phòng's register was copied, and both went on. Each has a case of its own, by
 * the title given.
 */
export async function makeFork(home: string, titles: readonly [real: string, copy: string]) {
  cpSync(join(home, "HP"), join(home, "HP-ban-chep"), { recursive: true });
  const files = [];
  for (const [at, name] of ["HP", "HP-ban-chep"].entries()) {
    const ws = must(await unlockWorkspace(join(home, name), { passphrase: RECORDER }, deps));
    record(ws, pettyCase(`fork-${at}`, { title: titles[at] }));
    files.push((await send(ws, join(home, "usb", name))).file);
    ws.close();
  }
  return files;
}
