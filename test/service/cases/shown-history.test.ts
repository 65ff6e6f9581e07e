import { afterEach, beforeEach, expect, it } from "vitest";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { compareVersions, shownHistory } from "../../../electron/cases/shown-history.ts";
import { returnCase, submitCase } from "../../../electron/cases/submit.ts";
import { must } from "../../support/offices.ts";
import { approve, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());

it("says of every version who saved it, when, why, and what it was given back with", () => {
  const firstAt = desk.clock.ms;
  const { caseId } = must(
    saveVersion(desk.ws, null, petty({ title: "Tựa vụ việc mẫu thứ nhất" }), "submitted"),
  );
  desk.clock.ms += 60_000;
  must(returnCase(desk.ws, caseId, "Thiếu văn bản của quận"));
  desk.clock.ms += 60_000;
  const second = petty({
    title: "Tựa vụ việc mẫu thứ hai",
    adjustmentReason: "Bổ sung theo văn bản của quận",
  });
  must(saveVersion(desk.ws, caseId, second, "draft"));
  must(submitCase(desk.ws, caseId, { defaultReason: "Đã rà soát" }));
  approve(desk.ws);
  const [newest, oldest] = must(shownHistory(desk.ws, caseId)).filter((one) => one.number !== 3);
  expect(oldest).toMatchObject({
    number: 1,
    savedAtMs: firstAt,
    reasons: [],
    returns: [{ atMs: firstAt + 60_000, comment: "Thiếu văn bản của quận" }],
  });
  expect(newest).toMatchObject({
    number: 2,
    savedAtMs: firstAt + 120_000,
    reasons: ["Bổ sung theo văn bản của quận"],
    returns: [],
  });
});

it("compares any two versions, and names a version that is not there", () => {
  const { caseId } = must(saveVersion(desk.ws, null, petty({ title: "Tựa vụ việc mẫu thứ nhất" }), "draft"));
  for (const title of ["Tựa vụ việc mẫu thứ hai", "Tựa vụ việc mẫu thứ ba"])
    must(saveVersion(desk.ws, caseId, petty({ title }), "draft"));
  expect(must(compareVersions(desk.ws, caseId, 1, 3))).toMatchObject([
    { field: "title", before: expect.stringContaining("thứ nhất"), after: expect.stringContaining("thứ ba") },
  ]);
  expect(must(compareVersions(desk.ws, caseId, 2, 2))).toEqual([]);
  expect(compareVersions(desk.ws, caseId, 1, 9)).toMatchObject({ problem: { code: "E_NOT_FOUND" } });
});
