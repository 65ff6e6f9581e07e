import type { CaseRecord } from "../../case/record.ts";
import { type Code, nameOf } from "../../catalogue/codes.ts";
import { type CaseField, put } from "../field.ts";
import { readCellCode } from "../read-code.ts";
import { date, text } from "./single.ts";

const KINDS: readonly Code[] = [
  { code: "VA", vi: "Vụ án", en: "Criminal case" },
  { code: "VV", vi: "Vụ việc", en: "Incident" },
];

/** What a case is called and when it came to light. */
export const IDENTITY_FIELDS: readonly CaseField[] = [
  {
    id: "kind",
    vi: "Loại (vụ án, vụ việc)",
    en: "Kind",
    headers: ["loai", "loai vu", "loai ho so", "va/vv", "vu an/vu viec", "phan loai", "kind"],
    path: "kind",
    turn: 0,
    kind: "code",
    codes: KINDS,
    put: (record, cell, { chosen } = {}) =>
      put(readCellCode(cell, KINDS, chosen), (value) => ({ ...record, kind: value as CaseRecord["kind"] })),
    show: (record, language) => nameOf(KINDS, record.kind, language),
  },
  text(
    {
      id: "title",
      vi: "Tên vụ",
      en: "Title",
      headers: [
        "ten vu",
        "ten vu an",
        "ten vu viec",
        "ten vu an, vu viec",
        "vu an, vu viec",
        "trich yeu",
        "noi dung vu viec",
        "noi dung vu",
        "title",
      ],
    },
    300,
  ),
  date({
    id: "detectedOn",
    vi: "Ngày phát hiện",
    en: "Detected on",
    headers: [
      "ngay phat hien",
      "thoi gian phat hien",
      "thang phat hien",
      "ngay tiep nhan",
      "ngay thang",
      "detected on",
      "ngay",
    ],
  }),
  date({
    id: "happenedFrom",
    vi: "Xảy ra từ",
    en: "Happened from",
    headers: ["xay ra tu", "thoi gian xay ra", "thoi diem xay ra", "ngay xay ra", "tu ngay", "happened from"],
  }),
  date({
    id: "happenedTo",
    vi: "Xảy ra đến",
    en: "Happened to",
    headers: ["xay ra den", "den ngay", "happened to"],
  }),
];
