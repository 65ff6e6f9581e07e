import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { returnCase } from "../../../electron/cases/submit.ts";
import { appendAudit } from "../../../electron/database/audit-store.ts";
import { BUNDLE_ACTIONS, CASE_ACTIONS, PAIR_ACTIONS } from "../../../electron/database/decision-store.ts";
import { inTransaction } from "../../../electron/database/transaction.ts";
import { listLog } from "../../../electron/log/list-log.ts";
import { LOG_KINDS } from "../../../shared/log/kinds.ts";
import { ok } from "../../../shared/result.ts";
import { must } from "../../support/offices.ts";
import { makeDesk, petty } from "../cases/desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());
const ask = (more: object = {}) =>
  listLog(desk.ws, { search: "", user: "", before: null, limit: 100, ...more });

it("says who did what to which case and why, newest first", () => {
  const { caseId, number } = must(saveVersion(desk.ws, null, petty(), "submitted"));
  must(returnCase(desk.ws, caseId, "Thiếu văn bản của quận"));
  const [newest, before] = ask().entries;
  expect(newest).toMatchObject({ what: "return", caseId, number, reason: "Thiếu văn bản của quận" });
  expect(before).toMatchObject({ caseId, number, who: desk.ws.user.name });
});

it("is searched without marks over deed, person, number and reason, and narrowed to a person", () => {
  const { caseId } = must(saveVersion(desk.ws, null, petty(), "submitted"));
  must(returnCase(desk.ws, caseId, "Thiếu văn bản của quận"));
  for (const search of ["van ban quan", "tra lai", "QUẬN", "returned"])
    expect(ask({ search }).entries.map((one) => one.what)).toEqual(["return"]);
  expect(ask({ search: "khong co dong nao nhu vay" }).entries).toEqual([]);
  expect(ask({ user: "nobody" }).entries).toEqual([]);
  expect(ask({ user: desk.ws.user.id }).entries.length).toBeGreaterThan(1);
});

it("goes on behind a page, and through a long log in bounded looks", () => {
  must(
    inTransaction(desk.ws.db, () => {
      for (let i = 0; i < 6_000; i += 1)
        appendAudit(desk.ws.db, { what: "settings", at: i, user: desk.ws.user.id });
      return ok(null);
    }),
  );
  const all = ask({ limit: 3 });
  expect(all.entries).toHaveLength(3);
  expect(ask({ limit: 3, before: all.next }).entries[0]?.n).toBe((all.entries[2]?.n ?? 0) - 1);
  // The register's making lies behind more entries than one page looks at: the page is empty, and says where to go on.
  const first = ask({ search: "made the" });
  expect([first.entries.length, first.next !== null]).toEqual([0, true]);
  const then = ask({ search: "made the", before: first.next });
  expect(then.entries.map((one) => one.what)).toEqual(["create"]);
  expect(then.next).toBeNull();
});

it("has words for every kind of entry that is written anywhere", () => {
  const electron = join(import.meta.dirname, "../../../electron");
  const written = new Set<string>([...BUNDLE_ACTIONS, ...CASE_ACTIONS, ...PAIR_ACTIONS]);
  for (const file of readdirSync(electron, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const source = readFileSync(join(electron, file), "utf8");
    for (const [call] of source.matchAll(/appendAudit\([^;]*?;/gs))
      for (const [, what] of call.matchAll(/what: "([a-z-]+)"/g)) written.add(what ?? "");
  }
  expect(written.size).toBeGreaterThan(40);
  expect([...written].filter((what) => !LOG_KINDS[what])).toEqual([]);
});
