// `npm run demo`: the main job without a window, on real files: record → approve → sign → carry → verify → merge → totals.
import { randomBytes, randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importBundles } from "../electron/bundles/import-bundle.ts";
import { totals } from "../electron/cases/totals.ts";
import { enrol } from "../electron/cluster/enrol.ts";
import { bundlesHash } from "../electron/cluster/view.ts";
import { makeSampleBundles, makeSampleCluster } from "../electron/sample/make-sample.ts";
import { UNITS } from "../shared/catalogue/units.ts";
import { explain } from "../shared/problem/explain.ts";
import { sentence } from "../shared/report/sentence.ts";
import type { Result } from "../shared/result.ts";
import { SAMPLE_PERIOD } from "../shared/sample/sample-cluster.ts";

const deps = { clock: { nowMs: () => Date.now() }, randomBytes, kdfLogN: 14 };

/** The demonstration has no failure to expect: one that comes ends it with its own sentence. */
function must<T>(result: Result<T>, doing: string): T {
  if (result.ok) return result.value;
  console.error(`${doing}: ${explain(result.problem, "vi")} (${result.problem.code})`);
  process.exit(1);
}

const root = mkdtempSync(join(tmpdir(), "so-cum-demo-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));

const sample = must(await makeSampleCluster(join(root, "cluster"), deps), "init-cluster");
const { cluster, coordinator } = sample;
console.log(`Cụm đã lập danh sách bản 1, Mã đối chiếu ${sample.fingerprint}`);
const sent = must(await makeSampleBundles(root, sample, deps), "export");
const bundles = sent.map((one) => one.bundle);
const requests = sent.map((one) => one.request);
console.log(`${bundles.length} đơn vị đã duyệt, ghi tệp số liệu và phiếu đăng ký máy`);

/** Fisher–Yates, so that no order of arrival is favoured. */
function shuffle<T>(list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

// The coordinator drops the folders in any order: held, then enrolled by telephone, then read and merged.
const held = must(await importBundles(cluster, shuffle(bundles)), "import");
console.log(`${held.filter((file) => file.outcome === "held").length} tệp chờ xác nhận máy`);
const enrolled = must(await enrol(cluster, shuffle(requests), coordinator), "enrol");
const merged = enrolled.files.filter((file) => file.outcome === "merged").length;
console.log(`Đã xác nhận đăng ký ${requests.length} máy, đưa vào tổng hợp ${merged} tệp\n`);

const { rows, sum } = must(totals(cluster, SAMPLE_PERIOD), "totals");
const cell = (value: string | number, width: number) => String(value).padStart(width);
console.log(
  `${"Đơn vị".padEnd(14)}${cell("Vụ án", 8)}${cell("Vụ việc", 9)}${cell("VA hiệu quả", 13)}${cell("VV hiệu quả", 13)}`,
);
for (const row of [...rows, { unit: "Tổng", ...sum }]) {
  const name = UNITS.find((unit) => unit.code === row.unit)?.vi ?? row.unit;
  console.log(
    `${name.padEnd(14)}${cell(row.va, 8)}${cell(row.vv, 9)}${cell(row.vaEffective, 13)}${cell(row.vvEffective, 13)}`,
  );
}
console.log(`\nMã kiểm số liệu nhận: ${bundlesHash(cluster.db)}`);
console.log(sentence(sum.vaEffective, sum.vvEffective));
cluster.close();
if (merged !== 14 || sum.vaEffective !== 17 || sum.vvEffective !== 9) process.exitCode = 1;
