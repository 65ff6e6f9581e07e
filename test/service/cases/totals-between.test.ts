import { afterAll, beforeAll, expect, test } from "vitest";
import { saveDraft } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { totals } from "../../../electron/cases/totals.ts";
import { casesBetween, totalsBetween } from "../../../electron/cases/totals-between.ts";
import { must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});
afterAll(() => desk.close());

test("drafts are in, a period's own days give the period's own numbers, and each number opens its cases", () => {
  const save = (more: object) => must(saveVersion(desk.ws, null, petty(more), "submitted")).caseId;
  for (let i = 0; i < 5; i++) save({ title: `Vụ việc thứ ${i} tại xã Mẫu`, detectedOn: `2020-0${i + 1}-15` });
  save({ title: "Chỉ theo dõi tại xã Mẫu", role: "R3" });
  approve(desk.ws);
  const period = must(totals(desk.ws, "2020H1")).sum;
  expect(must(totalsBetween(desk.ws, { from: "2019-12-16", to: "2020-06-15" }))).toEqual({
    ...period,
    drafts: 0,
    typedOnly: 0,
  });

  const draft = must(
    saveVersion(desk.ws, null, petty({ title: "Vụ việc chưa duyệt tại xã Mẫu" }), "draft"),
  ).caseId;
  must(saveDraft(desk.ws, null, petty({ title: "Đang gõ" })));
  const days = { from: "2020-03-01", to: "2020-04-30" };
  expect(must(totalsBetween(desk.ws, days))).toMatchObject({ va: 0, vv: 3, drafts: 1, typedOnly: 1 });
  const asked = { ...days, kind: "VV", measure: "found" } as const;
  const pages: string[] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page: ReturnType<typeof casesBetween> = casesBetween(desk.ws, asked, {
      counted: true,
      after,
      limit: 2,
    });
    pages.push(...must(page).cases.map((one) => one.id));
    after = must(page).next;
  }
  expect(pages).toHaveLength(3);
  expect(pages).toContain(draft);
  expect(must(casesBetween(desk.ws, asked, { counted: false, after: null, limit: 50 })).cases).toMatchObject([
    { title: "Chỉ theo dõi tại xã Mẫu", reason: "role-R3" },
  ]);
  expect(codeOf(totalsBetween(desk.ws, { from: "2020-05-01", to: "2020-04-01" }))).toBe("E_INPUT");
  expect(codeOf(casesBetween(desk.ws, asked, { counted: true, after: "x", limit: 5 }))).toBe("E_INPUT");
});
