import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { getCase } from "../../../electron/cases/get-case.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { caseMethods } from "../../../shared/api/case-methods.ts";
import { type CaseRecordInput, caseRecordSchema } from "../../../shared/case/record.ts";
import { must } from "../../support/offices.ts";
import { makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());

const refusedAt = (record: Partial<CaseRecordInput>): string => {
  const parsed = caseMethods["case.saveDraft"].input.safeParse({
    caseId: null,
    record: { kind: "VV", ...record },
  });
  return parsed.success ? "" : (parsed.error.issues[0]?.path.slice(1).join(".") ?? "?");
};

describe("text as it comes", () => {
  it("of other scripts is kept character for character, through draft, version and back", () => {
    const names = [
      "ສົມພອນ ວົງສາ",
      "王小明",
      "محمد بن علي",
      "Ольга",
      "שלום",
      "𠀋𡃁",
      "A\u200bB",
      "Đỗ Thị Mẫu 05",
    ];
    const people = names.map((name, at) => ({ id: `p${at}`, name }));
    const { caseId } = must(saveVersion(desk.ws, null, petty({ people }), "draft"));
    expect(must(getCase(desk.ws, caseId)).record.people.map((person) => person.name)).toEqual(names);
  });

  it.each<[string, Partial<CaseRecordInput>]>([
    ["title", { title: "một\u0000hai" }],
    ["title", { title: "một\nhai" }],
    ["title", { title: "\ud800 nửa ký tự" }],
    ["title", { title: "Tiê\u0301ng Viê\u0323t" }],
    ["summary", { summary: "x".repeat(10_000_000) }],
    ["note", { note: "chuông\u0007" }],
    ["people.0.name", { people: [{ id: "p1", name: "\u009f" }] }],
    ["detectedOn", { detectedOn: "2020-02-31" }],
    ["detectedOn", { detectedOn: "20200-01-01" }],
    ["happenedFrom", { happenedFrom: "1899" }],
    ["damage.0.found", { damage: [{ id: "d1", unit: "VND", found: Number.MAX_SAFE_INTEGER + 1 }] }],
    ["damage.0.found", { damage: [{ id: "d1", unit: "VND", found: 0.5 }] }],
    ["damage.0.found", { damage: [{ id: "d1", unit: "VND", found: -1 }] }],
  ])("that cannot be kept as it is is refused at %s, never altered", (field, record) =>
    expect(refusedAt(record)).toBe(field),
  );

  it("is read from the record as it was written, never normalised on the way", () => {
    const clean = caseRecordSchema.parse({ kind: "VA", title: "Tiếng Việt ủy, hòa; uỷ, hoà" });
    expect(clean.title).toBe("Tiếng Việt ủy, hòa; uỷ, hoà");
  });
});
