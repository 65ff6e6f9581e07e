import { afterAll, beforeAll, expect, test } from "vitest";
import { listCases } from "../../../electron/cases/list-cases.ts";
import { checkList } from "../../../electron/excel-import/check-list.ts";
import { importList } from "../../../electron/excel-import/import-list.ts";
import { undoStep } from "../../../electron/undo/undo.ts";
import type { Progress } from "../../../shared/api/reply.ts";
import { must, tempFolder } from "../../support/offices.ts";
import { codeOf, makeDesk } from "../cases/desk.ts";
import { largeList } from "./large-list.ts";

const ROWS = 10_000;
/** A whole import of ten thousand takes half a minute: `npm run bench` does that. */
const TAKEN = 1500;
let desk: Awaited<ReturnType<typeof makeDesk>>;
let folder: ReturnType<typeof tempFolder>;
beforeAll(async () => {
  desk = await makeDesk();
  folder = tempFolder();
});
afterAll(() => {
  desk.close();
  folder.remove();
});

const listOf = (rows: number) => largeList(desk.ws, folder.path, rows);
const count = () => desk.ws.db.prepare("SELECT count(*) FROM case_index").pluck().get();
const take = { incomplete: false, likely: false };

test("ten thousand rows are checked in bounded memory, with progress; taking them in is cancelled in the middle", async () => {
  const { table, list } = await listOf(ROWS);
  const used = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  let most = 0;
  let steps = 0;
  const checked = must(
    await checkList(desk.ws, table, list, {
      signal: new AbortController().signal,
      progress: () => {
        steps += 1;
        most = Math.max(most, used());
      },
    }),
  );
  expect(checked.counts).toEqual({ good: ROWS, incomplete: 0, likely: 0, known: 0, red: 0, empty: 0 });
  expect(checked.rows).toHaveLength(200);
  expect(steps).toBe(ROWS / 50);
  // The rows themselves are about 25 MB as text; garbage is not collected at once.
  expect(most - before).toBeLessThan(160 * 1024 * 1024);

  const stop = new AbortController();
  const options = { take, about: "list.xlsx", expectedRows: ROWS };
  const cancelled = await importList(desk.ws, table, list, options, {
    signal: stop.signal,
    progress: ({ done }) => {
      if (done > ROWS / 20) stop.abort();
    },
  });
  expect(codeOf(cancelled)).toBe("E_CANCELLED");
  expect(count()).toBe(0);
}, 120_000);

test("fifteen hundred rows are one step, found by the search, and undone as one", async () => {
  const { table, list } = await listOf(TAKEN);
  const steps: Progress[] = [];
  const hooks = { signal: new AbortController().signal, progress: (step: Progress) => steps.push(step) };
  const options = { take, about: "list.xlsx", expectedRows: TAKEN };
  expect(must(await importList(desk.ws, table, list, options, hooks)).added).toBe(TAKEN);
  expect(steps.at(-1)).toMatchObject({ done: TAKEN, total: TAKEN, phase: "import" });
  expect(count()).toBe(TAKEN);
  const { cases } = must(listCases(desk.ws, { search: "mẫu số 1499", after: null, limit: 2 }));
  expect(cases.map((one) => one.title)).toContain("Vụ việc mẫu số 1499 tại phường Tân Mẫu");
  expect(must(await undoStep(desk.ws, null)).subjects).toHaveLength(TAKEN);
  expect(count()).toBe(0);
}, 120_000);
