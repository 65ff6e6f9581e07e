import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { homeNumbers } from "../../../electron/cases/home-numbers.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { setMeta } from "../../../electron/database/meta-store.ts";
import { incompleteCases, periodCompleteness } from "../../../electron/periods/completeness.ts";
import { officeSettings, saveOfficeSettings } from "../../../electron/settings/office-settings.ts";
import { reindexIfStale } from "../../../electron/workspace/reindex.ts";
import { CARE_FIELDS } from "../../../shared/case/completeness.ts";
import { must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "../cases/desk.ts";

const PERIOD = "2020H1";
let desk: Awaited<ReturnType<typeof makeDesk>>;
const home = () => must(homeNumbers(desk.ws, PERIOD));
const save = (more: object, status: "draft" | "submitted" = "draft") =>
  must(saveVersion(desk.ws, null, petty(more), status)).caseId;

beforeEach(async () => {
  // 2 March 2026, 9:00 in Vietnam.
  desk = await makeDesk();
});
afterEach(() => desk.close());

describe("what an office has to look after", () => {
  it("reminders come when their day is near or past, the oldest first, and go with a withdrawal", () => {
    save({ remindOn: "2026-03-20" });
    const near = save({ remindOn: "2026-03-09" });
    const month = save({ remindOn: "2026-02" });
    expect(home().today).toBe("2026-03-02");
    expect(home().reminders.cases.map((one) => [one.id, one.day])).toEqual([
      [month, "2026-02-01"],
      [near, "2026-03-09"],
    ]);
    must(saveOfficeSettings(desk.ws, { ...officeSettings(desk.ws), remindAheadDays: 20 }));
    expect(home().reminders.count).toBe(3);
    must(saveVersion(desk.ws, near, petty({ remindOn: null }), "submitted"));
    approve(desk.ws, [near]);
    must(withdrawCase(desk.ws, near, "Ghi trùng"));
    expect(home().reminders.count).toBe(2);
  });

  it("a case is silent when nothing new is dated within the days that the office set, unless it has ended", () => {
    const old = save({ events: [{ id: "e1", code: "G10", date: "2020-04-01" }] });
    save({ events: [{ id: "e1", code: "G90", date: "2020-04-01" }] });
    const undated = save({ detectedOn: "2026-01-20", events: [] });
    expect(home().silent.cases.map((one) => one.id)).toEqual([old]);
    must(saveOfficeSettings(desk.ws, { ...officeSettings(desk.ws), overdueDays: 30 }));
    expect(home().silent.cases.map((one) => one.id)).toEqual([old, undated]);
    const moved = { events: [{ id: "e1", code: "G10", date: "2026-02-20" }] };
    must(saveVersion(desk.ws, old, petty(moved), "draft"));
    expect(home().silent.cases.map((one) => one.id)).toEqual([undated]);
  });

  it("what is missing for approval is counted while it is a draft, not once it is whole", () => {
    const id = save({ sector: "" });
    expect(home()).toMatchObject({ drafts: 1, missing: 1 });
    must(saveVersion(desk.ws, id, petty(), "draft"));
    expect(home()).toMatchObject({ drafts: 1, missing: 0 });
  });

  it("completeness of a period: each field's share, and the very cases behind a gap, page by page", () => {
    const whole = save({ agency: "UBND phường Mẫu", summary: "Tóm tắt" });
    const lacking = Array.from({ length: 53 }, () => save({ agency: "" }));
    save({ agency: "", detectedOn: "2019-09-01", period: "2019H2" });
    const { cases, fields } = must(periodCompleteness(desk.ws, PERIOD));
    expect(cases).toBe(54);
    expect(fields.find((one) => one.field === "agency")).toEqual({ field: "agency", needed: 54, filled: 1 });
    expect(fields.find((one) => one.field === "charges")).toEqual({ field: "charges", needed: 0, filled: 0 });
    const first = must(incompleteCases(desk.ws, { period: PERIOD, field: "agency", after: null }));
    const second = must(incompleteCases(desk.ws, { period: PERIOD, field: "agency", after: first.next }));
    expect([first.cases.length, second.cases.length, second.next]).toEqual([50, 3, null]);
    expect([...first.cases, ...second.cases].map((one) => one.id)).toEqual([...lacking].sort());
    expect(first.cases.some((one) => one.id === whole)).toBe(false);
    expect(codeOf(incompleteCases(desk.ws, { period: PERIOD, field: "title", after: null }))).toBe("E_INPUT");
    expect(home().completeness.cases).toBe(54);
  });

  it("a register of an older program gets its rows when it is opened, the same as if they had been written", () => {
    save({ remindOn: "2026-03-03" });
    const approved = save({ agency: "UBND phường Mẫu" }, "submitted");
    approve(desk.ws, [approved]);
    const rows = () => desk.ws.db.prepare("SELECT * FROM case_care ORDER BY id").all();
    const written = rows();
    expect(written).toHaveLength(2);
    desk.ws.db.prepare("DELETE FROM case_care").run();
    setMeta(desk.ws.db, "index_stale", "1");
    must(reindexIfStale(desk.ws.db, "office"));
    expect(rows()).toEqual(written);
  });

  it("every field has a bit of its own", () => {
    expect(new Set(CARE_FIELDS.map((field) => field.bit)).size).toBe(CARE_FIELDS.length);
    expect(Math.max(...CARE_FIELDS.map((field) => field.bit))).toBeLessThan(31);
  });

  it("reminders, silence and gaps are read through their indexes, never by walking every case", () => {
    const plan = (sql: string) =>
      (desk.ws.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map((row) => row.detail)
        .join("; ");
    expect(
      plan(
        "SELECT id FROM case_care WHERE remind_on IS NOT NULL AND remind_on <= 'x' ORDER BY remind_on, id",
      ),
    ).toContain("care_by_reminder");
    expect(
      plan("SELECT id FROM case_care WHERE ended = 0 AND last_event_on < 'x' ORDER BY last_event_on, id"),
    ).toContain("care_by_last_event");
    expect(plan("SELECT sum(needed) FROM case_care WHERE period = 'x'")).toContain("care_by_period");
  });
});
