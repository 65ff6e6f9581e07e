import { describe, expect, it } from "vitest";
import { fieldSchema, textProblem } from "../../../shared/case/field-schema.ts";
import { caseRecordSchema } from "../../../shared/case/record.ts";
import { countOnly, secretContent } from "../../../shared/case/secrecy.ts";

describe("one field of the record's schema", () => {
  it("is found by its path, through rows, defaults and null", () => {
    for (const path of ["title", "people.3.name", "place.commune", "head.position", "ownFields.2", "plan"])
      expect(fieldSchema(path)?.safeParse("chữ").success, path).toBe(true);
    for (const path of ["nothing", "people.x.name", "title.0", "people.0.nothing"])
      expect(fieldSchema(path), path).toBeNull();
  });

  it("names what cannot be kept, and keeps other scripts as they are", () => {
    expect(textProblem("title", "x".repeat(301))).toEqual({ kind: "too-long", most: 300 });
    expect(textProblem("title", "một\u0007hai")).toEqual({ kind: "not-text" });
    expect(textProblem("title", "một\nhai")).toEqual({ kind: "not-text" });
    expect(textProblem("summary", "một\nhai")).toBeNull();
    expect(textProblem("people.0.name", "\ud800")).toEqual({ kind: "not-text" });
    for (const name of ["ສົມພອນ", "王小明", "محمد", "Tiê\u0301n"])
      expect(textProblem("people.0.name", name), name).toBeNull();
  });
});

describe("the count-only line of a case", () => {
  it("holds nothing that V24 forbids, and keeps codes, dates and numbers", () => {
    const whole = caseRecordSchema.parse({
      kind: "VA",
      unit: "BN",
      title: "Vụ mẫu có văn bản Mật",
      detectedOn: "2020-03",
      sector: "L01",
      place: { province: "Bắc Ninh" },
      ownFields: ["một", "hai"],
      people: [{ id: "p1", name: "Trần Văn Mẫu 01" }],
      events: [{ id: "e1", code: "G20", date: "2020-04", agency: "Công an", note: "chữ" }],
      damage: [{ id: "d1", unit: "VND", description: "tiền", found: 1000 }],
      head: { position: "Giám đốc", severity: "M1", result: "K3" },
      attachments: [{ id: "a1", name: "tep.pdf", hash: "0".repeat(64), size: 3 }],
      adjustmentReason: "Bổ sung",
    });
    const line = caseRecordSchema.parse(countOnly(whole));
    expect(secretContent(line)).toEqual([]);
    expect(line).toMatchObject({
      secret: true,
      sector: "L01",
      detectedOn: "2020-03",
      people: [],
      attachments: [],
      adjustmentReason: "Bổ sung",
      head: { position: "", severity: "M1", result: "K3" },
    });
    expect(line.events[0]).toMatchObject({ code: "G20", date: "2020-04", agency: "" });
    expect(line.damage[0]?.found).toBe(1000);
    expect(whole.title).not.toBe("");
  });
});
