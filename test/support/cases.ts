import { type CaseRecord, caseRecordSchema } from "../../shared/case/record.ts";
import { pettyCase } from "./offices.ts";

/** A petty incident of BN that no rule says anything of. */
export function fullPetty(more: object = {}): CaseRecord {
  const { id: _id, ...record } = pettyCase("x");
  return caseRecordSchema.parse({ ...record, unit: "BN", ...more });
}
