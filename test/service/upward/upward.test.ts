import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { totals, type UnitTotals } from "../../../electron/cases/totals.ts";
import { bringHeldIntoForce } from "../../../electron/catalogue/in-force.ts";
import { publishCatalogue, writeCatalogueFile } from "../../../electron/catalogue/publish.ts";
import { takeCatalogueFile } from "../../../electron/catalogue/take.ts";
import { readArguments } from "../../../electron/cli/arguments.ts";
import { upwardCommands } from "../../../electron/cli/upward-commands.ts";
import { decidePair, leaveOut, leaveOutCase, takeBack } from "../../../electron/cluster/decisions.ts";
import { clusterHistory } from "../../../electron/cluster/history.ts";
import { reverify } from "../../../electron/cluster/reverify.ts";
import { importRosterToOffice, writeRosterFile } from "../../../electron/cluster/rosters.ts";
import { changeTrust } from "../../../electron/cluster/trust.ts";
import { bundlesHash, viewHash } from "../../../electron/cluster/view.ts";
import { verifyAudit } from "../../../electron/database/audit-store.ts";
import { newestFigures } from "../../../electron/database/figure-store.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { enterFigures } from "../../../electron/figures/enter-figures.ts";
import { standingFigures } from "../../../electron/figures/standing-figures.ts";
import { buildReport } from "../../../electron/reports/build-report.ts";
import { copyUpwardAgain, exportUpward } from "../../../electron/upward/export-upward.ts";
import { clusterOfEntry } from "../../../electron/upward/figures-upward.ts";
import { leavingUpward } from "../../../electron/upward/leaving-upward.ts";
import { forgetLinked, nameMember, takeListAbove } from "../../../electron/upward/link-clusters.ts";
import { verifyUpward } from "../../../electron/upward/take-upward.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { inCodeOrder } from "../../../shared/catalogue/code-rows.ts";
import { SHIPPED } from "../../../shared/catalogue/in-force.ts";
import type { FigureNumbers } from "../../../shared/figures/entry.ts";
import type { Result } from "../../../shared/result.ts";
import { databaseImage } from "../../support/database-image.ts";
import { deps, HEAD, must, pettyCase, RECORDER, record, send, tempFolder } from "../../support/offices.ts";
import { makeTwoLevels, sendUpward, takeOne } from "../../support/two-levels.ts";

const { path: root, remove } = tempFolder();
let levels: Awaited<ReturnType<typeof makeTwoLevels>>;
const out = join(root, "len-tren");
const PERIOD = "2020H1";

const sum = (ws: OpenWorkspace) => must(totals(ws, PERIOD)).sum;
const plus = (a: UnitTotals, b: UnitTotals) => ({
  va: a.va + b.va,
  vv: a.vv + b.vv,
  vaEffective: a.vaEffective + b.vaEffective,
  vvEffective: a.vvEffective + b.vvEffective,
});
const code = (result: Result<unknown>) => (result.ok ? "ok" : result.problem.code);
const clusterOf = (ws: OpenWorkspace) => heldRoster(ws.db)?.newest.cluster ?? "";
const fileOf = ({ ws }: { ws: OpenWorkspace }, seq: number) =>
  `Cum-${clusterOf(ws).slice(0, 8)}-000${seq}.socum-ct`;
const bundleStates = (ws: OpenWorkspace) =>
  ws.db.prepare("SELECT standing FROM bundles ORDER BY standing").pluck().all() as string[];
/** The level above holds of a cluster what that cluster shows itself. */
const agrees = (cluster: { ws: OpenWorkspace }) => {
  const id = clusterOf(cluster.ws);
  expect(bundlesHash(levels.above.ws.db, id)).toBe(bundlesHash(cluster.ws.db));
  expect(viewHash(levels.above.ws.db, id)).toBe(viewHash(cluster.ws.db));
};
const copyOf = (from: string, to: string) => cpSync(join(root, from), join(root, to), { recursive: true });
const opened = async (folder: string) =>
  must(await unlockWorkspace(join(root, folder), { passphrase: RECORDER }, deps));

beforeAll(async () => {
  levels = await makeTwoLevels(root);
  levels.above.ws.close();
  copyOf("tren", "tren-2");
  levels.above = { ...levels.above, ws: await opened("tren") };
});
afterAll(() => {
  levels.close();
  remove();
});

async function command(name: string, args: readonly string[]) {
  const found = upwardCommands.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found.run(must(readArguments(args, found.spec)), {
    deps,
    passphrase: RECORDER,
    headPassphrase: HEAD,
  });
}

describe("several clusters and the level above them", () => {
  it("comes to each cluster's own result and to the sum of their totals, whichever file came first", async () => {
    const { one, two, above } = levels;
    const files = [await sendUpward(one, out), await sendUpward(two, out)] as const;
    expect(files.map(({ seq, bundles, omitted }) => ({ seq, bundles, omitted }))).toEqual([
      { seq: 1, bundles: 5, omitted: 0 },
      { seq: 1, bundles: 2, omitted: 0 },
    ]);
    const taken = [await takeOne(above.ws, files[0].file), await takeOne(above.ws, files[1].file)];
    expect(taken).toMatchObject([
      { outcome: "taken", fresh: 5, seq: 1 },
      { outcome: "taken", fresh: 2, seq: 1 },
    ]);
    agrees(one);
    agrees(two);
    expect(sum(one.ws).vv).toBeGreaterThan(0);
    expect(sum(two.ws).vv).toBeGreaterThan(0);
    expect(sum(above.ws)).toEqual(plus(sum(one.ws), sum(two.ws)));
    expect(verifyAudit(above.ws.db).ok).toBe(true);

    const other = join(root, "tren-2");
    const reply = await command("take-upward", ["--workspace", other, files[1].file, files[0].file]);
    expect(reply).toMatchObject({
      ok: true,
      value: { files: [{ outcome: "taken" }, { outcome: "taken" }] },
    });
    const second = await opened("tren-2");
    expect(bundlesHash(second.db)).toBe(bundlesHash(above.ws.db));
    expect(viewHash(second.db)).toBe(viewHash(above.ws.db));
    expect(sum(second)).toEqual(sum(above.ws));
    second.close();
  });

  it("the same file again changes nothing, and nothing is written by looking at one", async () => {
    const { above, two } = levels;
    const file = join(out, fileOf(two, 1));
    const before = databaseImage(above.ws);
    expect(must(await verifyUpward(above.ws, file))).toMatchObject({ seq: 1, bundles: 2, decisions: 2 });
    expect(await takeOne(above.ws, file)).toMatchObject({ outcome: "duplicate", fresh: 0, problem: null });
    expect(databaseImage(above.ws)).toEqual(before);
  });

  it("a later file brings what came since; the earlier one then is too old", async () => {
    const { one, two, above, b, usb } = levels;
    record(b, pettyCase("C5"));
    must(await importBundles(one.ws, [(await send(b, usb)).file]));
    must(await leaveOutCase(two.ws, levels.p3, false, "Đã xác minh", two.by));
    for (const cluster of [one, two])
      expect(await takeOne(above.ws, (await sendUpward(cluster, out)).file)).toMatchObject({
        outcome: "taken",
        seq: 2,
        fresh: cluster === one ? 1 : 0,
      });
    for (const cluster of [one, two]) agrees(cluster);
    expect(sum(above.ws)).toEqual(plus(sum(one.ws), sum(two.ws)));
    const before = databaseImage(above.ws);
    const old = await takeOne(above.ws, join(out, fileOf(one, 1)));
    expect(old).toMatchObject({ outcome: "refused", problem: { code: "E_UPWARD_OLD" } });
    expect(databaseImage(above.ws)).toEqual(before);
  });

  it("figures without cases go up as the cluster has them, give way as below, and are taken back as below", async () => {
    const { two, above } = levels;
    const enter = (ws: OpenWorkspace, unit: string, numbers: FigureNumbers, more: object = {}) =>
      must(
        enterFigures(ws, {
          kind: "baseline",
          unit,
          period: "2019H1",
          numbers,
          source: { number: "12-BC/BNCTU", date: "2019-06-20", person: "Nguyễn Văn Mẫu 01" },
          reason: "",
          ...more,
        }),
      );
    const send = async () =>
      expect((await takeOne(above.ws, (await sendUpward(two, out)).file)).outcome).toBe("taken");
    const of = (ws: OpenWorkspace) =>
      standingFigures(ws)
        .map(({ kind, unit, period, measure, value }) => [kind, unit, period, measure, value].join(" "))
        .sort();
    enter(above.ws, "TH", { va: 9 });
    enter(two.ws, "HP", { va: 2, vv: 0 });
    enter(two.ws, "TH", { va: 3 });
    // Hải Phòng has sent its file of the period: a paper's figures give way to it on both levels.
    enter(two.ws, "HP", { va: 7 }, { kind: "paper", period: PERIOD });
    enter(
      two.ws,
      "HP",
      { vv: 1 },
      { kind: "telephone", period: PERIOD, reason: "Đơn vị báo qua điện thoại" },
    );
    await send();
    const own = "baseline TH 2019H1 va 9";
    const below = of(two.ws).filter((one) => !one.includes(" TH "));
    expect(below).toEqual(["baseline HP 2019H1 va 2", "baseline HP 2019H1 vv 0", "telephone HP 2020H1 vv 1"]);
    // What was typed above stands; everything else is as below, and nobody's name came with it.
    expect(of(above.ws)).toEqual([...below, own].sort());
    const held = newestFigures(above.ws.db).filter((one) => clusterOfEntry(one) !== null);
    expect(held.map((one) => [clusterOfEntry(one), one.source.person])).toEqual(
      held.map(() => [clusterOf(two.ws), ""]),
    );
    await send();
    expect(newestFigures(above.ws.db).filter((one) => clusterOfEntry(one) !== null)).toEqual(held);
    enter(two.ws, "HP", {}, { reason: "Nhập nhầm" });
    await send();
    expect(of(above.ws)).toEqual(["telephone HP 2020H1 vv 1", own].sort());
    agrees(two);
  });

  it("a file that never arrived harms nothing: the next one carries everything", async () => {
    const { two, above, hn } = levels;
    await sendUpward(two, join(root, "mat"));
    record(hn, pettyCase("N2"));
    must(await importBundles(two.ws, [(await send(hn, join(root, "usb-2"))).file]));
    expect(await takeOne(above.ws, (await sendUpward(two, out)).file)).toMatchObject({
      outcome: "taken",
      seq: 7,
      fresh: 1,
    });
    agrees(two);
  });

  it("under ended keys and a permission taken back the bundles are read again and stand as they do below", async () => {
    const { one, above, a, b, usb } = levels;
    const asHead = { ...b, user: b.approvers()[0] } as OpenWorkspace;
    must(await changeTrust(one.ws, { what: "one-person", unit: "BN", allowed: true }, one.by));
    must(await writeRosterFile(one.ws, join(root, "ds-x.socum-ds")));
    must(await importRosterToOffice(b, join(root, "ds-x.socum-ds")));
    record(asHead, pettyCase("C6"));
    const own = await send(b, usb);
    must(await importBundles(one.ws, [own.file]));
    must(await changeTrust(one.ws, { what: "one-person", unit: "BN", allowed: false }, one.by));
    const held = one.ws.db.prepare("SELECT hash FROM bundles WHERE device = ? ORDER BY seq").pluck();
    const [last] = held.all(a.deviceSigner().publicKey) as string[];
    const device = a.deviceSigner().publicKey;
    const ended = { what: "end-device", device, reason: "stolen", last: last ?? null } as const;
    must(await changeTrust(one.ws, ended, one.by));
    expect(bundleStates(one.ws)).toContain("failed");
    expect(await takeOne(above.ws, (await sendUpward(one, out)).file)).toMatchObject({ outcome: "taken" });
    agrees(one);
    expect(bundleStates(above.ws)).toEqual([...bundleStates(one.ws), ...bundleStates(levels.two.ws)].sort());
    expect(sum(above.ws)).toEqual(plus(sum(one.ws), sum(levels.two.ws)));
  });

  it("names leave only by a person's choice, and not at all where the result does not need them", async () => {
    const { two, above, hp } = levels;
    must(await importBundles(two.ws, [(await send(hp, join(root, "usb-2"), "names-in")).file]));
    const asked = { outDir: out, by: two.by };
    const refused = await exportUpward(two.ws, { ...asked, names: "out" });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: "E_UPWARD_NAMES", params: { units: "HP" } },
    });
    expect(must(await leavingUpward(two.ws, "in"))).toMatchObject({ cases: 5, named: 3 });
    const privately = () =>
      above.ws.db.prepare("SELECT count(*) FROM versions WHERE private IS NOT NULL").pluck().get();
    expect(privately()).toBe(0);
    expect((await takeOne(above.ws, (await sendUpward(two, out, "in")).file)).outcome).toBe("taken");
    agrees(two);
    expect(privately()).toBe(3);

    must(await importBundles(two.ws, [(await send(hp, join(root, "usb-2"))).file]));
    expect(must(await leavingUpward(two.ws, "out"))).toMatchObject({ named: 0, namesNeededOf: [] });
    const without = await sendUpward(two, out);
    expect(without).toMatchObject({ omitted: 1, named: 0 });
    expect(await takeOne(above.ws, without.file)).toMatchObject({ outcome: "taken", omitted: 1 });
    agrees(two);
  });

  it("a stick that is gone, a cancel: the sealed file stays and is copied again, a number is never used twice", async () => {
    const { two } = levels;
    const blocked = join(root, "khong-phai-thu-muc");
    writeFileSync(blocked, "");
    const seqs = () => two.ws.db.prepare("SELECT max(seq) FROM upward_exports").pluck().get() as number;
    const before = seqs();
    const failed = await exportUpward(two.ws, { outDir: blocked, names: "out", by: two.by });
    expect(code(failed)).toBe("E_MEDIUM");
    expect(code(copyUpwardAgain(two.ws, before + 1, blocked))).toBe("E_MEDIUM");
    expect(code(copyUpwardAgain(two.ws, before + 9, out))).toBe("E_NOT_FOUND");
    const { file } = must(copyUpwardAgain(two.ws, before + 1, out));
    expect(await takeOne(levels.above.ws, file)).toMatchObject({ outcome: "taken", seq: before + 1 });
    const stop = new AbortController();
    const progress = ({ phase }: { phase: string }) => phase === "write" && stop.abort();
    const stopped = await exportUpward(
      two.ws,
      { outDir: out, names: "out", by: two.by },
      { signal: stop.signal, progress },
    );
    expect(code(stopped)).toBe("E_CANCELLED");
    expect(readdirSync(join(two.ws.folder, "cap-tren")).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect((await sendUpward(two, out)).seq).toBe(before + 3);
  });

  it("above, the history says which cluster decided and from which machine a file is", () => {
    const { rows } = clusterHistory(levels.above.ws, { after: null, limit: 100 });
    const decided = rows.filter((row) => row.what === "same-case" || row.what === "leave-out");
    expect(decided.map((row) => [row.by, row.signed])).toContainEqual(["Cụm thử", true]);
    expect(rows.filter((row) => row.what === "import").map((row) => row.bundle?.machine)).not.toContain("");
  });

  it("what a cluster decided is not decided again above; pairs across clusters are", async () => {
    const { above, two, hn, caseId } = levels;
    const [bundle] = above.ws.db.prepare("SELECT hash FROM bundles").pluck().all() as string[];
    const before = databaseImage(above.ws);
    const { by } = above;
    expect(code(await leaveOut(above.ws, bundle ?? "", "Thử", by))).toBe("E_UPWARD_MEMBER");
    expect(code(await takeBack(above.ws, bundle ?? "", "Thử", by))).toBe("E_UPWARD_MEMBER");
    expect(code(await leaveOutCase(above.ws, levels.p3, true, "Thử", by))).toBe("E_UPWARD_MEMBER");
    expect(code(await decidePair(above.ws, "different-cases", levels.pair, "Thử", by))).toBe(
      "E_UPWARD_MEMBER",
    );
    expect(databaseImage(above.ws)).toEqual(before);
    const [n1 = ""] = hn.db.prepare("SELECT id FROM cases ORDER BY id").pluck().all() as string[];
    const counted = sum(above.ws).vv;
    must(await decidePair(above.ws, "same-case", [caseId, n1], "Một vụ ở hai Cụm", by));
    expect(sum(above.ws).vv).toBe(counted - 1);
    agrees(two);
    must(await decidePair(above.ws, "take-back-pair", [caseId, n1], "Nhầm", by));
    expect(sum(above.ws).vv).toBe(counted);
  });

  it("a register restored from a copy forks; a person chooses the side, with a reason", async () => {
    const { two, above, hp } = levels;
    two.ws.close();
    copyOf("hai", "hai-2");
    levels.two = { ...two, ws: await opened("hai") };
    record(hp, pettyCase("P7"));
    const fresh = (await send(hp, join(root, "usb-2"))).file;
    must(await importBundles(levels.two.ws, [fresh]));
    const back = await sendUpward(levels.two, out);
    await takeOne(above.ws, back.file);
    agrees(levels.two);
    const reply = await command("export-upward", [
      "--workspace",
      join(root, "hai-2"),
      "--out",
      join(root, "len-2"),
    ]);
    if (!reply.ok || !("file" in reply.value)) throw new Error(JSON.stringify(reply));
    const before = databaseImage(above.ws);
    const file = String(reply.value.file);
    expect((await takeOne(above.ws, file)).problem?.code).toBe("E_UPWARD_FORK");
    expect(databaseImage(above.ws)).toEqual(before);
    expect(await takeOne(above.ws, file, "Cụm xác nhận qua điện thoại")).toMatchObject({ outcome: "taken" });
    const twin = await opened("hai-2");
    agrees({ ws: twin });
    expect(sum(above.ws)).toEqual(plus(sum(levels.one.ws), sum(twin)));
    twin.close();
    expect((await takeOne(above.ws, back.file)).problem?.code).toBe("E_UPWARD_FORK");
    expect(await takeOne(above.ws, back.file, "Tệp kia là bản cũ")).toMatchObject({
      outcome: "taken",
      fresh: 1,
    });
    agrees(levels.two);
  });

  it("what lies above is read again from what the offices signed, and a changed byte is named", async () => {
    const { above } = levels;
    const whole = must(await reverify(above.ws));
    expect(whole).toMatchObject({ files: bundleStates(above.ws).length, faults: [], isViewWhole: true });
    const [hash] = above.ws.db.prepare("SELECT hash FROM bundles ORDER BY hash").pluck().all() as string[];
    const file = above.ws.db.prepare("SELECT file FROM bundles WHERE hash = ?").pluck().get(hash) as Buffer;
    const put = above.ws.db.prepare("UPDATE bundles SET file = ? WHERE hash = ?");
    const changed = Buffer.from(file);
    changed[changed.length - 9] = (changed[changed.length - 9] ?? 0) ^ 1;
    put.run(changed, hash);
    expect(must(await reverify(above.ws)).faults).toMatchObject([{ hash, code: "E_DIGEST" }]);
    put.run(file, hash);
  });

  it("one code of two clusters and of our own list is three rows, none named by another's list", async () => {
    const { one, two, above, b, hp } = levels;
    const L50 = { list: "sectors" as const, code: "L50", from: "2020-06-16" };
    const V50 = { ...L50, list: "pettyForms" as const, code: "V50", vi: "Dạng riêng", en: "Own form" };
    const publish = async ({ ws, by }: typeof one, vi: string) => {
      bringHeldIntoForce(ws.db);
      const codes = inCodeOrder([{ ...L50, vi, en: vi }, V50]);
      const { name: _, ...rows } = { ...SHIPPED, codes };
      must(await publishCatalogue(ws, rows, by));
    };
    const more = {
      detectedOn: "2020-07-02",
      sector: "L50",
      pettyForms: ["V50"],
      outcome: { value: true, onDate: "2020-08-05", reason: "Đã xử lý" },
    };
    // One head recorded and approved alone there, under a permission that was taken back since.
    must(await changeTrust(one.ws, { what: "one-person", unit: "BN", allowed: true }, one.by));
    for (const [cluster, office, vi] of [
      [one, b, "Chuyển đổi số"],
      [two, hp, "Thể thao, du lịch"],
    ] as const) {
      await publish(cluster, vi);
      const list = join(root, `${office.unit}.socum-dm`);
      must(await writeCatalogueFile(cluster.ws, list));
      must(await takeCatalogueFile(office, list));
      expect(record(office, pettyCase("K1", more)).approval.approved).toHaveLength(1);
      const sent = await send(office, join(root, "usb-ma"));
      bringHeldIntoForce(cluster.ws.db);
      expect(must(await importBundles(cluster.ws, [sent.file]))).toMatchObject([{ outcome: "merged" }]);
      await takeOne(above.ws, (await sendUpward(cluster, out)).file);
      agrees(cluster);
    }
    await publish(above, "Điện lực");
    const report = must(
      await buildReport(
        above.ws,
        { period: "2020H2", unitSet: "then" },
        { figures: [], scores: [] },
        async () => {},
      ),
    );
    const b07 = report.tables.find((table) => table.code === "B07");
    const at = b07?.columns.findIndex((column) => column.key === "all") ?? -1;
    const digits = (cluster: typeof one) => clusterOf(cluster.ws).slice(0, 8);
    expect(
      b07?.rows
        .filter((row) => row.key.startsWith("L50"))
        .map((row) => [row.key, row.head.vi, row.cells[at]?.value]),
    ).toEqual([
      ["L50", "Điện lực", 0],
      ...[one, two].map((each) => [`L50-${digits(each)}`, "L50 (mã riêng của Cụm thử)", 1]).sort(),
    ]);
    // A form of a cluster's own is neither ours nor "other".
    const sums = (key: string) =>
      b07?.rows.find((row) => row.isSum)?.cells[b07.columns.findIndex((column) => column.key === key)]?.value;
    expect([sums("V50"), sums("V9"), sums("unlisted")]).toEqual([0, 0, 2]);
    const [caseId = ""] = above.ws.db
      .prepare("SELECT id FROM case_index WHERE sector LIKE 'L50%' ORDER BY id")
      .pluck()
      .all() as string[];
    expect(must(getCase(above.ws, caseId)).record.sector).toMatch(/^L50-[0-9a-f]{8}$/);
    expect(must(await reverify(above.ws))).toMatchObject({ faults: [], isViewWhole: true });
  });

  it("who may send to whom is confirmed by digits, and a register is of one level", async () => {
    const { one, two, above, hp } = levels;
    const list = `${one.rosterFile}-2`;
    const before = databaseImage(above.ws);
    expect(code(nameMember(above.ws, list, one.fingerprint))).toBe("E_UPWARD_KNOWN");
    expect(code(nameMember(above.ws, list, above.fingerprint))).toBe("E_FINGERPRINT");
    expect(code(nameMember(above.ws, above.rosterFile, above.fingerprint))).toBe("E_UPWARD_SELF");
    expect(code(nameMember(above.ws, join(root, "none"), ""))).toBe("E_NOT_FOUND");
    expect(code(nameMember(hp, list, one.fingerprint))).toBe("E_NOT_ALLOWED");
    expect(code(takeListAbove(above.ws, list, one.fingerprint))).toBe("E_UPWARD_LEVEL");
    expect(code(nameMember(one.ws, `${two.rosterFile}-2`, two.fingerprint))).toBe("E_UPWARD_LEVEL");
    expect(code(takeListAbove(one.ws, `${two.rosterFile}-2`, "1 2 3"))).toBe("E_FINGERPRINT");
    expect(code(await exportUpward(above.ws, { outDir: out, names: "out", by: above.by }))).toBe(
      "E_UPWARD_LEVEL",
    );
    expect(code(await exportUpward(hp, { outDir: out, names: "out", by: above.by }))).toBe("E_NOT_ALLOWED");
    const wrong = { userId: one.by.userId, passphrase: "khong phai mat khau" };
    expect(code(await exportUpward(one.ws, { outDir: out, names: "out", by: wrong }))).toBe(
      "E_APPROVAL_PASSPHRASE",
    );
    expect(code(forgetLinked(above.ws, clusterOf(one.ws)))).toBe("E_UPWARD_HELD");
    expect(code(forgetLinked(above.ws, clusterOf(above.ws)))).toBe("E_NOT_FOUND");
    // A newer version of the list above needs no digits.
    must(takeListAbove(one.ws, above.rosterFile, ""));
    expect(databaseImage(above.ws)).toEqual(before);
    // A list taken in by mistake goes out again, and may come back.
    must(forgetLinked(one.ws, clusterOf(above.ws)));
    expect(code(await exportUpward(one.ws, { outDir: out, names: "out", by: one.by }))).toBe("E_NO_ABOVE");
    must(takeListAbove(one.ws, above.rosterFile, above.fingerprint));
  });
});
