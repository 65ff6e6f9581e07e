// `npm run demo`: the main job without a window, on real files: record → approve → sign → carry → verify → merge → totals.
import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportBundle } from "../electron/bundles/export-bundle.ts";
import { importBundles } from "../electron/bundles/import-bundle.ts";
import { addCases } from "../electron/cases/add-cases.ts";
import { approveCases } from "../electron/cases/approve.ts";
import { totals } from "../electron/cases/totals.ts";
import { enrol } from "../electron/cluster/enrol.ts";
import { initCluster } from "../electron/cluster/init-cluster.ts";
import { importRosterToOffice, writeRosterFile } from "../electron/cluster/rosters.ts";
import { bundlesHash } from "../electron/cluster/view.ts";
import { approveStatement, saveStatement } from "../electron/periods/statements.ts";
import { createWorkspace } from "../electron/workspace/create-workspace.ts";
import { UNITS } from "../shared/catalogue/units.ts";
import { explain } from "../shared/problem/explain.ts";
import { sentence } from "../shared/report/sentence.ts";
import type { Result } from "../shared/result.ts";
import { SAMPLE_NOTHING, SAMPLE_PERIOD, sampleCases } from "../shared/sample/sample-cluster.ts";

const deps = { clock: { nowMs: () => Date.now() }, randomBytes, kdfLogN: 14 };
const recorder = "mau chuyen vien ghi so";
const head = "mau lanh dao duyet so";

/** The demonstration has no failure to expect: one that comes ends it with its own sentence. */
function must<T>(result: Result<T>, doing: string): T {
  if (result.ok) return result.value;
  console.error(`${doing}: ${explain(result.problem, "vi")} (${result.problem.code})`);
  process.exit(1);
}

const root = mkdtempSync(join(tmpdir(), "so-cum-demo-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));

// The cluster, its roster 1 and the letter's fingerprint.
const cluster = must(
  await createWorkspace(
    {
      folder: join(root, "cluster"),
      kind: "cluster",
      unit: "",
      machine: "",
      users: [{ name: "Đầu mối Cụm", role: "coordinator", passphrase: recorder, approvalPassphrase: head }],
    },
    deps,
  ),
  "init-cluster",
).workspace;
const coordinator = { userId: cluster.user.id, passphrase: head };
const roster1 = must(
  await initCluster(cluster, { name: "Cụm thi đua số 2", coordinatorId: cluster.user.id, passphrase: head }),
  "init-cluster",
);
const rosterFile = join(root, "DanhSachCum.socum-ds");
must(await writeRosterFile(cluster, rosterFile), "roster");
console.log(`Cụm đã lập danh sách bản 1, Mã đối chiếu ${roster1.fingerprint}`);

// Fourteen offices record, approve and send: bundle and request on one stick each.
const samples = sampleCases();
const requests: { requestFile: string; fingerprint: string }[] = [];
const bundles: string[] = [];
for (const unit of UNITS.slice(0, 14)) {
  const office = must(
    await createWorkspace(
      {
        folder: join(root, unit.code),
        kind: "office",
        unit: unit.code,
        machine: "A",
        users: [
          { name: "Chuyên viên", role: "recorder", passphrase: recorder },
          { name: "Lãnh đạo Ban", role: "head", passphrase: head, approvalPassphrase: head },
        ],
      },
      deps,
    ),
    unit.code,
  ).workspace;
  must(await importRosterToOffice(office, rosterFile, roster1.fingerprint), unit.code);
  const approverId = office.approvers().at(0)?.id ?? "";
  const cases = samples
    .filter((sample) => sample.record.unit === unit.code)
    .map((sample) => ({
      ...sample.record,
      id: sample.key,
      related: sample.related,
      ...(sample.draft ? { status: "draft" } : {}),
    }));
  must(await addCases(office, cases, "Số liệu mẫu"), unit.code);
  const approval = must(
    await approveCases(office, { approverId, passphrase: head, caseIds: "all" }),
    unit.code,
  );
  if (approval.blocked.length > 0) {
    console.error(`${unit.code}: ${JSON.stringify(approval.blocked)}`);
    process.exit(1);
  }
  if (unit.code === SAMPLE_NOTHING.unit) {
    must(
      await saveStatement(office, SAMPLE_PERIOD, { nothingToReport: true, results: SAMPLE_NOTHING.note }),
      unit.code,
    );
    must(await approveStatement(office, SAMPLE_PERIOD, { approverId, passphrase: head }), unit.code);
  }
  const stick = join(root, "usb", unit.code);
  mkdirSync(stick, { recursive: true });
  const sent = must(
    await exportBundle(office, {
      period: SAMPLE_PERIOD,
      outDir: stick,
      profile: unit.code === "BN" ? "names-in" : "names-out",
      approverId,
      passphrase: head,
    }),
    unit.code,
  );
  office.close();
  for (const file of readdirSync(stick)) {
    if (file.endsWith(".socum")) bundles.push(join(stick, file));
    if (file.endsWith(".socum-dk"))
      requests.push({ requestFile: join(stick, file), fingerprint: sent.requestFingerprint ?? "" });
  }
}
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
