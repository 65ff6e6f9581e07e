import type { PageWords } from "./page-words-vi.ts";

export const pageEn: PageWords = {
  tooLong:
    "Too long: {{length}} characters, this field holds {{most}}. Shorten it; what is saved is unchanged.",
  notText:
    "It holds characters that are no text (pasted from a damaged file?). Delete them or type it again.",
  pastedTooMuch:
    "What was pasted has {{length}} characters; nothing was pasted. Choose less, or attach the file.",
  countsAs: "Counts as {{day}}",
  amountTooLarge: "{{typed}} is too large to be counted exactly. Check the zeros.",
  actCountHint: "Suggested from the people; may be changed.",
  ownField: "The office's own field {{n}}",
  province: "Province, city",
  documentSource: "Of the source",
  yes: "Yes",
  no: "No",
  secretAsk:
    "A case with papers marked secret has no content in this program. Its words, people and attached files will be taken out of what is being typed; only codes, dates and numbers stay to be counted. Versions saved before stay in the history.",
  secretStrip: "Record one line to be counted",
  secretKeep: "Keep the content, do not mark",
  secretLine: "Codes, dates and numbers only. The content is kept on paper.",
  secretNothing: "A case with secret papers: this section is not recorded here.",
  attachmentNote:
    "Files are kept inside the encrypted register, 20 MB each at most; they are never sent with the data.",
  fileName: "File",
  fileSize: "Size",
  fileDo: "Do",
  attach: "Attach a file…",
  attaching: "Attaching {{name}}…",
  saveFile: "Save as…",
  attachmentSaved: "Written and read back: {{file}}",
  openCases: "Open cases",
  listTab: "List",
  closeTab: "Close {{name}}",
  reasonOf: "Reason for keeping {{rule}}",
  reasonPlaceholder: "Reason for keeping it: pick or write",
  reasonForAll: "One reason for the {{count}} warnings without one",
  giveReason: "Give this reason",
  adjustmentHint: "An adjustment is recorded apart, with its reason, and is approved like anything else.",
  recordAdjustment: "Record as an adjustment",
};
