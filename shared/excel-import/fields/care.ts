import { type CaseField, put } from "../field.ts";
import { readText } from "../read-cell.ts";
import { intoNote } from "./note.ts";
import { date, text } from "./single.ts";

/** The office's own three columns, word for word. */
const own = (index: number): CaseField => ({
  id: `own${index + 1}`,
  vi: `Ô riêng ${index + 1} của đơn vị`,
  en: `The office's own column ${index + 1}`,
  headers: [],
  path: "ownFields",
  kind: "text",
  put: (record, cell) =>
    put(readText(cell, 500, false), (value) => {
      const next = [...record.ownFields];
      while (next.length < index) next.push("");
      next[index] = value;
      return { ...record, ownFields: next };
    }),
  show: (record) => record.ownFields[index] ?? "",
});

/** Who looks after the case, when, and what a list says in words of its own. */
export const CARE_FIELDS: readonly CaseField[] = [
  text(
    {
      id: "officer",
      vi: "Cán bộ theo dõi",
      en: "Officer",
      headers: ["can bo theo doi", "nguoi theo doi", "can bo", "chuyen vien", "officer"],
    },
    200,
  ),
  date({
    id: "remindOn",
    vi: "Nhắc ngày",
    en: "Remind on",
    headers: ["nhac ngay", "ngay nhac", "han xu ly", "thoi han"],
  }),
  intoNote(
    {
      id: "status",
      vi: "Tình trạng, kết quả (giữ nguyên lời, vào Ghi chú)",
      en: "Status in words (kept as it stands, in the note)",
      headers: [
        "tinh trang",
        "ket qua",
        "ket qua xu ly",
        "tien do",
        "tinh hinh xu ly",
        "qua trinh giai quyet",
        "tien do giai quyet",
        "status",
      ],
    },
    true,
  ),
  intoNote({ id: "note", vi: "Ghi chú", en: "Note", headers: ["ghi chu", "note"] }, false),
  own(0),
  own(1),
  own(2),
];
