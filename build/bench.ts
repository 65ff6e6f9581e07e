// `npm run bench`: measures in one run and prints ratios, so that two machines (or two versions on one) can be compared. Times
// are this machine's; a ratio that moves between versions is what to look at.
import { join } from "node:path";
import { importFile, readForCluster } from "../electron/bundles/import-bundle.ts";
import { type ListQuery, listCases, listOverview } from "../electron/cases/list-cases.ts";
import { totals } from "../electron/cases/totals.ts";
import { totalsBetween } from "../electron/cases/totals-between.ts";
import { whyNumber } from "../electron/cases/why-number.ts";
import { checkList } from "../electron/excel-import/check-list.ts";
import { importList } from "../electron/excel-import/import-list.ts";
import { exportList } from "../electron/reports/list-workbook.ts";
import { unlockWorkspace } from "../electron/workspace/unlock.ts";
import { largeList } from "../test/service/excel-import/large-list.ts";
import { fillIndex } from "../test/support/filled-index.ts";
import { makeLargeBundle } from "../test/support/large-bundle.ts";
import { deps, makeOffice, must, RECORDER, tempFolder } from "../test/support/offices.ts";

const CASES = Number(process.argv[2] ?? 5000);
const LISTED = Number(process.argv[3] ?? 20_000);
const ROUNDS = 25;
const folder = tempFolder();

async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

/** The median of some rounds: one pause of the machine must not count. */
async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) times.push((await timed(work)).ms);
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const row = (what: string, ms: number, ratio: string) =>
  console.log(`${what.padEnd(58)} ${ms.toFixed(2).padStart(10)} ms   ${ratio}`);

console.log(`${CASES} cases`);
const made = await timed(() => makeLargeBundle(folder.path, CASES));
row("record, approve, send", made.ms, `${(made.ms / CASES).toFixed(2)} ms a case`);
const { file, coordinator } = made.value;
const ws = must(
  await unlockWorkspace(join(folder.path, "cum"), { userId: coordinator, passphrase: RECORDER }, deps),
);
const verified = await timed(async () => must(await readForCluster(ws, file)));
row("verify the bundle", verified.ms, `${(verified.ms / CASES).toFixed(2)} ms a case`);
const waits: number[] = [];
let isMerging = true;
const ticking = (async () => {
  while (isMerging) waits.push((await timed(() => new Promise((done) => setImmediate(done)))).ms);
})();
const merged = await timed(async () => must(await importFile(ws, file, "large")));
isMerging = false;
await ticking;
row("verify and merge it", merged.ms, `${(merged.ms / verified.ms).toFixed(2)} × verifying`);
const ninetieth = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.9)] ?? 0;
row(
  "a message waits while it is merged (90th percentile)",
  ninetieth,
  `at most ${(waits.at(-1) ?? 0).toFixed(0)} ms`,
);

const page = (search: string, after: string | null) => must(listCases(ws, { search, after, limit: 100 }));
const first = await median(() => page("", null));
row("first page of the register", first, "1");
let after: string | null = null;
for (let i = 0; i < Math.floor(CASES / 100) - 1; i += 1) after = page("", after).next;
const last = await median(() => page("", after));
row("last page", last, `${(last / first).toFixed(2)} × the first (keyset: about 1)`);
for (const [what, search] of [
  ["search without marks, all cases match", "vu viec mau"],
  ["search with marks, one case matches", `số ${CASES - 1} tại`],
  ["search that matches nothing", "khong co vu nao nhu vay"],
] as const) {
  const ms = await median(() => page(search, null));
  row(what, ms, `${(ms / first).toFixed(2)} × the first page`);
}
const table = await median(() => must(totals(ws, "2020H1")));
row("totals of a period", table, `${(table / first).toFixed(2)} × the first page`);
const why = await median(() =>
  must(whyNumber(ws.db, { kind: "VV", period: "2020H1", measure: "found" }, { limit: 100 })),
);
row("why a number", why, `${(why / first).toFixed(2)} × the first page`);
ws.close();

const office = await makeOffice(join(folder.path, "HN"), "HN");
const { table: excel, list } = await largeList(office, folder.path, CASES);
const quiet = { signal: new AbortController().signal, progress: () => {} };
const checked = await timed(async () => must(await checkList(office, excel, list, quiet)));
row("check an Excel list", checked.ms, `${(checked.ms / CASES).toFixed(2)} ms a row`);
const options = { take: { incomplete: true, likely: true }, about: "", expectedRows: CASES };
const taken = await timed(async () => must(await importList(office, excel, list, options, quiet)));
row("take it in", taken.ms, `${(taken.ms / checked.ms).toFixed(2)} × checking`);

// A long list: the index alone, filled as the services fill it.
const desk = await makeOffice(join(folder.path, "BN"), "BN");
console.log(`\n${LISTED} cases in the list`);
const filled = await timed(() => fillIndex(desk.db, LISTED));
row("fill the index", filled.ms, `${(filled.ms / LISTED).toFixed(2)} ms a case`);
const block = (query: Partial<ListQuery>, more: { after?: string | null; from?: string } = {}) =>
  must(listCases(desk, { search: "", after: null, limit: 200, ...query, ...more }));
const opening = await median(() => block({}));
row("first block of 200", opening, "1");
const { anchors } = must(listOverview(desk, { search: "" }));
const middle = anchors[Math.floor(anchors.length / 2)] ?? "";
for (const [what, work] of [
  ["a block from the middle", () => block({}, { from: middle })],
  ["ordered by title", () => block({ order: { by: "title", descending: false } })],
  ["one sector of nine", () => block({ filters: { sector: "L01" } })],
  ["a filter that nothing passes", () => block({ filters: { sector: "L88" } })],
  ["search: every case matches", () => block({ search: "vu viec" })],
  ["search: every case matches, one sector", () => block({ search: "vu viec", filters: { sector: "L01" } })],
  ["search with marks: many match", () => block({ search: "đất" })],
  ["search: a first letter", () => block({ search: "b" })],
  ["search: one case matches", () => block({ search: `so ${LISTED - 1}` })],
  ["search: nothing matches", () => block({ search: "khong co vu nao" })],
  ["a part of the number", () => block({ filters: { number: String(LISTED - 1) } })],
  ["totals row, groups and anchors", () => must(listOverview(desk, { search: "" }))],
  ["the same while searching", () => must(listOverview(desk, { search: "dat" }))],
  ["totals between any two days", () => must(totalsBetween(desk, { from: "2019-01-01", to: "2019-12-31" }))],
] as const) {
  const ms = await median(work);
  row(what, ms, `${(ms / opening).toFixed(1)} × the first block`);
}
const written = await timed(async () =>
  must(
    await exportList(desk, {
      search: "",
      columns: ["number", "title", "detectedOn", "sector", "stage", "damageVnd"],
      language: "vi",
      folder: folder.path,
    }),
  ),
);
row("the list to Excel", written.ms, `${((written.ms / LISTED) * 1000).toFixed(0)} ms a thousand cases`);
desk.close();
office.close();
folder.remove();
