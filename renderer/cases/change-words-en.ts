import type { ChangeWords } from "./change-words-vi.ts";

export const changeEn: ChangeWords = {
  kind: "Kind",
  place: "Place",
  province: "Province, city",
  happenedUntil: "Happened until",
  noteOfCase: "Note on the case",
  noteOfStage: "Note on the step",
  relation: "Relation",
  relatedNumber: "Number of the related case",
  relatedRow: "Related case {{n}}",
  relatedUnknown: "a case that is not in this register",
  attachmentRow: "Document {{n}}",
  attachmentName: "File name",
  ownFieldN: "Field {{n}}",
  otherField: "Something else",
  rowThere: "There",
  rowAdded: "Added",
  rowRemoved: "Removed",
  yes: "Yes",
  no: "No",
  unknownCode: "code {{code}} (not in the list)",
};
