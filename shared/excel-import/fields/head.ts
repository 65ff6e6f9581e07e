import type { CaseRecord } from "../../case/record.ts";
import { type Code, HEAD_RESULTS, nameOf, SEVERITIES } from "../../catalogue/codes.ts";
import { type CaseField, type Named, put } from "../field.ts";
import { readText } from "../read-cell.ts";
import { readCellCode } from "../read-code.ts";

type Head = NonNullable<CaseRecord["head"]>;

const NOBODY: Head = { position: "", severity: "", result: "" };

/** A record without anything of its head has none at all. */
function withHead(record: CaseRecord, values: Partial<Head>): CaseRecord {
  const head = { ...NOBODY, ...record.head, ...values };
  return { ...record, head: Object.values(head).every((value) => value === "") ? null : head };
}

const coded = (
  field: Named & { readonly id: "headSeverity" | "headResult" },
  key: "severity" | "result",
  codes: readonly Code[],
): CaseField => ({
  ...field,
  path: "head",
  kind: "code",
  codes,
  put: (record, cell, { chosen } = {}) =>
    put(readCellCode(cell, codes, chosen), (value) => withHead(record, { [key]: value } as Partial<Head>)),
  clear: (record) => withHead(record, { [key]: "" }),
  show: (record, language) => nameOf(codes, record.head?.[key] ?? "", language),
});

/** The responsibility of the head of the agency: who, how serious, what came of it. */
export const HEAD_FIELDS: readonly CaseField[] = [
  {
    id: "headPosition",
    vi: "Người đứng đầu (chức vụ)",
    en: "Head of the agency (position)",
    headers: [
      "nguoi dung dau",
      "chuc vu nguoi dung dau",
      "chuc danh nguoi dung dau",
      "nguoi dung dau co quan",
      "head of the agency",
      "position of the head",
    ],
    path: "head",
    kind: "text",
    put: (record, cell) => put(readText(cell, 300, false), (position) => withHead(record, { position })),
    clear: (record) => withHead(record, { position: "" }),
    show: (record) => record.head?.position ?? "",
  },
  coded(
    {
      id: "headSeverity",
      vi: "Mức độ vụ xảy ra (trách nhiệm người đứng đầu)",
      en: "Severity (head's responsibility)",
      headers: [
        "muc do",
        "muc do vu viec",
        "muc do vu an",
        "muc do vi pham",
        "muc do sai pham",
        "muc do nghiem trong",
        "muc do hanh vi tham nhung",
        "severity",
      ],
    },
    "severity",
    SEVERITIES,
  ),
  coded(
    {
      id: "headResult",
      vi: "Kết quả xem xét trách nhiệm người đứng đầu",
      en: "Result of examining the head's responsibility",
      headers: [
        "trach nhiem nguoi dung dau",
        "xu ly nguoi dung dau",
        "xu ly trach nhiem nguoi dung dau",
        "ket qua xu ly nguoi dung dau",
        "ket qua xem xet trach nhiem",
        "hinh thuc xu ly nguoi dung dau",
        "ky luat nguoi dung dau",
        "responsibility of the head",
      ],
    },
    "result",
    HEAD_RESULTS,
  ),
];
