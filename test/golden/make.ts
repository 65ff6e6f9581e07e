// Makes the golden files of the present format, once: `node test/golden/make.ts NAME`. What was made stays for ever; a new
// format or schema gets a new folder beside the old one, and both must go on being read.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importBundles, readForCluster } from "../../electron/bundles/import-bundle.ts";
import { publishCatalogue, writeCatalogueFile } from "../../electron/catalogue/publish.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { writeRosterFile } from "../../electron/cluster/rosters.ts";
import { bundlesHash } from "../../electron/cluster/view.ts";
import { saveCriteria } from "../../electron/emulation/save-criteria.ts";
import { scoreUnit } from "../../electron/emulation/score-unit.ts";
import { approveStatement, saveStatement } from "../../electron/periods/statements.ts";
import { setNameKey } from "../../electron/settings/name-key.ts";
import { exportUpward } from "../../electron/upward/export-upward.ts";
import { nameMember, takeListAbove } from "../../electron/upward/link-clusters.ts";
import type { OpenWorkspace } from "../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../electron/workspace/unlock.ts";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import {
  cardOf,
  deps,
  HEAD,
  headOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
  tempFolder,
} from "../support/offices.ts";

const PERIOD = "2020H1";
const name = process.argv[2] ?? "";
const out = join(import.meta.dirname, name);
if (!/^[a-z0-9-]+$/.test(name) || existsSync(out)) throw new Error("name a folder that is not there yet");
const { path, remove } = tempFolder();
const cluster = await makeCluster(join(path, "cum"));
const above = await makeCluster(join(path, "tren"));
const office = await makeOffice(join(path, "bn"), "BN", cluster);

// Everything a bundle of the newest schema can carry: marked names, an approved statement with the unit's own scores.
must(setNameKey(office, "12345 ".repeat(8)));
record(
  office,
  pettyCase("1"),
  pettyCase("2", {
    kind: "VA",
    title: "Vụ án mẫu tham ô tại xã Tân Mẫu",
    events: [{ id: "e1", code: "G20", date: "2020-02" }],
  }),
);
const criteria = [{ code: "1", content: "Chế độ báo cáo", max: 4000, computed: "none" as const }];
must(saveCriteria(office, { validFrom: "2020-01-01", criteria }));
const scores = [{ criterion: "1", self: 3950, appraisal: null, reason: "" }];
must(scoreUnit(office, { period: PERIOD, unit: "BN", scores }));
must(saveStatement(office, PERIOD, { nothingToReport: false, results: "Kết quả mẫu" }));
must(approveStatement(office, PERIOD, { approverId: headOf(office), passphrase: HEAD }));
const sent = await send(office, join(path, "usb"), "names-in");

must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
const read = must(await readForCluster(cluster.ws, sent.file));
const rows = [];
for await (const row of read.rows()) rows.push(row);

const { periods, plans } = catalogueInForce();
const later = periods.map((one) => (one.code === "2027H2" ? { ...one, deadline: "2028-01-05" } : one));
const own = { list: "sectors", code: "L50", from: "2027-01-01", vi: "Chuyển đổi số", en: "Digital government" };
const published = must(
  await publishCatalogue(cluster.ws, { periods: later, plans, codes: [own] }, cluster.by),
);

const list = join(path, "ds-2.socum-ds");
must(await writeRosterFile(cluster.ws, list));
must(nameMember(above.ws, list, cluster.fingerprint));
must(takeListAbove(cluster.ws, above.rosterFile, above.fingerprint));

mkdirSync(out, { recursive: true });
must(await writeCatalogueFile(cluster.ws, join(out, "catalogue.socum-dm")));
copyFileSync(sent.file, join(out, "bundle.socum"));
copyFileSync(cluster.rosterFile, join(out, "roster.socum-ds"));
copyFileSync(sent.requestFile ?? "", join(out, "card.socum-dk"));
for (const [ws, folder] of [
  [office, "office"],
  [cluster.ws, "cluster"],
  [above.ws, "above"],
] as const)
  keep(ws, folder);

// The register that is kept holds no bundle yet: reading it for the first time is the test. What goes upwards holds one.
const again = must(await unlockWorkspace(join(path, "cum"), { passphrase: RECORDER }, deps));
must(await importBundles(again, [sent.file]));
const upward = must(await exportUpward(again, { outDir: join(path, "usb-2"), names: "in", by: cluster.by }));
copyFileSync(upward.file, join(out, "upward.socum-ct"));
writeFileSync(
  join(out, "expected.json"),
  `${JSON.stringify(
    {
      passphrase: RECORDER,
      approvalPassphrase: HEAD,
      rosterFingerprint: cluster.fingerprint,
      cardFingerprint: sent.requestFingerprint,
      hash: sent.hash,
      manifest: read.manifest,
      rows,
      catalogue: published.hash,
      ownCodes: true,
      upward: { hash: upward.hash, bundlesHash: bundlesHash(again.db) },
    },
    null,
    2,
  )}\n`,
);
again.close();
remove();

/** The files that a register is: without its log and its lock, closed. */
function keep(ws: OpenWorkspace, folder: string): void {
  mkdirSync(join(out, folder), { recursive: true });
  ws.db.pragma("wal_checkpoint(TRUNCATE)");
  ws.close();
  for (const file of ["so.socumdb", "mo-so"]) copyFileSync(join(ws.folder, file), join(out, folder, file));
}
