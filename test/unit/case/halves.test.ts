import { expect, it } from "vitest";
import { joinHalves, readCore, splitRecord } from "../../../shared/case/halves.ts";
import { caseRecordSchema } from "../../../shared/case/record.ts";

const heading = {
  caseId: "BN-00000000000000000000000000",
  number: "BN-VV-2020-A-0001",
  parents: ["b".repeat(64), "a".repeat(64)],
  catalogue: "2026-1",
  editor: "BN-00000000000000000000000001",
};
const person = { id: "p1", name: "Mẫu Thị Thử", birthYear: 1970, position: "Cán bộ mẫu", standing: "bị can" };
const record = caseRecordSchema.parse({
  kind: "VV",
  role: "R3",
  title: "Vụ việc thử",
  note: "ghi chú riêng",
  officer: "người phụ trách",
  ownFields: ["riêng"],
  people: [person, { id: "p2", name: "Thử Văn Mẫu" }],
});
const { core, privateHalf } = splitRecord(record, heading);
const forged = (changes: object) => JSON.stringify({ ...JSON.parse(privateHalf), ...changes });

it("joins to the record it was split from", () => {
  expect(joinHalves(core, privateHalf)).toEqual(record);
  expect(readCore(core).heading).toEqual({ ...heading, parents: [...heading.parents].sort() });
});
it("keeps every private value out of the core", () => {
  for (const secret of ["Mẫu Thị Thử", "1970", "Cán bộ mẫu", "ghi chú riêng", "người phụ trách", '"riêng"'])
    expect(core).not.toContain(secret);
  expect(joinHalves(core, null).people[0]).toMatchObject({ id: "p1", name: "", standing: "bị can" });
});
it("writes the same bytes whatever order the fields came in", () => {
  const reversed = Object.fromEntries(Object.entries(record).reverse());
  expect(splitRecord(caseRecordSchema.parse(reversed), heading)).toEqual({ core, privateHalf });
});
it("takes no counted or reported field from the private half", () => {
  for (const changes of [{ kind: "VA" }, { role: "R1" }, { title: "Khác" }])
    expect(() => joinHalves(core, forged(changes))).toThrow();
  expect(() => joinHalves(core, forged({ people: { p1: { standing: "bị cáo" } } }))).toThrow();
});
it("refuses a private half that is no object with a schema error, not by accident", () => {
  for (const text of ["null", "5", "[]", '"x"'])
    expect(() => joinHalves(core, text)).toThrow(expect.objectContaining({ name: "ZodError" }));
});
