import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCases } from "../../../electron/cases/add-cases.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { totals } from "../../../electron/cases/totals.ts";
import { whyNumber } from "../../../electron/cases/why-number.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { must, pettyCase } from "../../support/offices.ts";
import { approve, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});
afterAll(() => desk.close());

const asked = { unit: "BN", kind: "VV", period: "2020H1", measure: "found" } as const;

describe("why a number came out", () => {
  it("lists what counts and what does not, with the rule that kept it out", () => {
    const add = (id: string, more: object = {}) =>
      must(addCases(desk.ws, [pettyCase(id, more)], "thử"))[0]?.id ?? "";
    const counts = add("A1");
    const monitored = add("A2", { role: "R3" });
    const unfounded = add("A3", {
      events: [{ id: "e1", code: "S6", date: "2020-05" }],
      outcome: { value: false },
    });
    const open = add("A4", { outcome: { value: null }, detectedOn: "2020-01-05" });
    const late = add("A5", { outcome: { value: true, onDate: "2020-09-01" } });
    const draft = add("A6", { status: "draft" });
    approve(desk.ws);
    const taken = add("A7");
    approve(desk.ws);
    must(withdrawCase(desk.ws, taken, "Ghi trùng"));
    approve(desk.ws);
    const found = must(whyNumber(desk.ws.db, asked, { limit: 50 }));
    expect(new Set(found.counted.cases.map((one) => one.id))).toEqual(new Set([counts, open, late]));
    const reasons = (why: typeof found) =>
      Object.fromEntries(why.notCounted.cases.map((one) => [one.id, one.reason]));
    const outside = {
      [monitored]: "role-R3",
      [unfounded]: "unfounded-S6",
      [draft]: "draft",
      [taken]: "withdrawn",
    };
    expect(reasons(found)).toEqual(outside);
    const effective = must(whyNumber(desk.ws.db, { ...asked, measure: "effective" }, { limit: 50 }));
    expect(effective.counted.cases.map((one) => one.id)).toEqual([counts]);
    expect(reasons(effective)).toEqual({
      ...outside,
      [open]: "no-outcome",
      [late]: "outcome-other-period",
    });
    const next = must(
      whyNumber(desk.ws.db, { ...asked, period: "2020H2", measure: "effective" }, { limit: 50 }),
    );
    expect(next.counted.cases.map((one) => one.id)).toEqual([late]);
    expect(reasons(next)[open]).toBe("no-outcome");
    expect(reasons(next)).not.toHaveProperty(counts);
  });

  it("pages both lists to their ends without a case twice or left out", () => {
    for (const list of ["counted", "notCounted"] as const) {
      const whole = must(whyNumber(desk.ws.db, asked, { limit: 1000 }))[list].cases.map((one) => one.id);
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = must(
          whyNumber(desk.ws.db, asked, { limit: 2, afterCounted: after, afterNotCounted: after }),
        )[list];
        paged.push(...page.cases.map((one) => one.id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(paged).toEqual(whole);
    }
  });

  it("refuses a foreign cursor and an unknown period", () => {
    expect(whyNumber(desk.ws.db, asked, { limit: 1, afterCounted: "' OR 1" }).ok).toBe(false);
    expect(whyNumber(desk.ws.db, { ...asked, period: "2020H9" }, { limit: 1 }).ok).toBe(false);
  });
});

describe("the sums kept by triggers", () => {
  const recount = () =>
    desk.ws.db
      .prepare(
        `SELECT period, unit, kind, sum(found) AS found, sum(effective) AS effective FROM (
           SELECT found_period AS period, unit, kind, 1 AS found, 0 AS effective FROM case_index
           UNION ALL SELECT effective_period, unit, kind, 0, 1 FROM case_index)
         WHERE period IS NOT NULL GROUP BY period, unit, kind ORDER BY period, unit, kind`,
      )
      .all();
  const kept = () =>
    desk.ws.db
      .prepare(
        `SELECT period, unit, kind, found, effective FROM count_summary WHERE found <> 0 OR effective <> 0
         ORDER BY period, unit, kind`,
      )
      .all();

  it("equal a full recount after any work on cases, and every number its list", () => {
    const ids: string[] = [];
    const step = fc.record({
      which: fc.nat(5),
      role: fc.constantFrom("R1", "R2", "R3"),
      detectedOn: fc.constantFrom("2019-11-02", "2020-02-03", "2020-07-04"),
      onDate: fc.constantFrom(null, "2020-03-04", "2020-08-05"),
      s6: fc.boolean(),
      after: fc.constantFrom("leave", "approve", "withdraw"),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        for (const { which, role, detectedOn, onDate, s6, after } of steps) {
          const record = petty({
            role,
            detectedOn,
            outcome: { value: onDate !== null, onDate },
            events: s6 ? [{ id: "e1", code: "S6", date: "2020-09" }] : [],
            reasons: [{ rule: "V23", reason: "thử" }],
          });
          const saved = must(saveVersion(desk.ws, ids[which] ?? null, record, "submitted"));
          if (ids[which] === undefined) ids[which] = saved.caseId;
          if (after !== "leave") approve(desk.ws);
          if (after === "withdraw") {
            withdrawCase(desk.ws, saved.caseId, "ghi thử hai lần");
            approve(desk.ws);
          }
        }
        expect(kept()).toEqual(recount());
        for (const period of ["2019H2", "2020H1", "2020H2"]) {
          const { sum } = must(totals(desk.ws, period));
          const listed = (measure: "found" | "effective") =>
            must(whyNumber(desk.ws.db, { kind: "VV", period, measure }, { limit: 1000 })).counted.cases
              .length;
          expect([sum.vv, sum.vvEffective]).toEqual([listed("found"), listed("effective")]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("follow a row changed in place", () => {
    desk.ws.db.exec("BEGIN");
    desk.ws.db.exec("UPDATE case_index SET found_period = '2021H1', effective_period = NULL");
    expect(kept()).toEqual(recount());
    desk.ws.db.exec("ROLLBACK");
  });
});
