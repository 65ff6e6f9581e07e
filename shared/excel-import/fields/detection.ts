import { sectors, sources } from "../../catalogue/code-lists.ts";
import { HANDLINGS, NATURES, ROLES } from "../../catalogue/codes.ts";
import { type CaseField, type Named, put } from "../field.ts";
import { readText } from "../read-cell.ts";
import { code, text } from "./single.ts";

/** A place of the three-part address. */
const place = (field: Named & { readonly id: "commune" | "district" }): CaseField => ({
  ...field,
  path: "place",
  kind: "text",
  put: (record, cell) =>
    put(readText(cell, 200, false), (value) => ({
      ...record,
      place: { ...record.place, [field.id]: value },
    })),
  show: (record) => record.place[field.id],
});

/** Where it happened, how it was found and what it is about. */
export const DETECTION_FIELDS: readonly CaseField[] = [
  text(
    {
      id: "agency",
      vi: "Cơ quan, đơn vị xảy ra",
      en: "Agency",
      headers: [
        "co quan xay ra",
        "don vi xay ra",
        "co quan, don vi xay ra",
        "noi xay ra",
        "co quan, don vi",
        "co quan",
        "don vi",
        "agency",
      ],
    },
    300,
  ),
  text(
    {
      id: "agencyType",
      vi: "Loại cơ quan",
      en: "Type of agency",
      headers: ["loai co quan", "loai hinh co quan"],
    },
    200,
  ),
  place({
    id: "commune",
    vi: "Xã, phường",
    en: "Commune",
    headers: ["xa, phuong", "xa/phuong", "xa", "phuong", "dia ban", "commune"],
  }),
  place({
    id: "district",
    vi: "Huyện, quận",
    en: "District",
    headers: ["huyen, quan", "huyen/quan", "quan/huyen", "quan, huyen", "huyen", "district"],
  }),
  code(
    {
      id: "mainSource",
      vi: "Nguồn phát hiện",
      en: "Source",
      headers: [
        "nguon phat hien",
        "nguon chinh",
        "nguon tin",
        "nguon",
        "phat hien qua",
        "hinh thuc phat hien",
        "source",
      ],
    },
    sources,
  ),
  code(
    {
      id: "handling",
      vi: "Xử lý đơn",
      en: "Handling of the letter",
      headers: ["xu ly don", "huong xu ly don"],
    },
    HANDLINGS,
  ),
  code({ id: "nature", vi: "Tính chất", en: "Nature", headers: ["tinh chat"] }, NATURES),
  code(
    {
      id: "role",
      vi: "Vai trò của Ban",
      en: "Role",
      headers: ["vai tro", "vai tro cua ban", "ban noi chinh", "role"],
    },
    ROLES,
  ),
  code({ id: "sector", vi: "Lĩnh vực", en: "Sector", headers: ["linh vuc", "nganh", "sector"] }, sectors),
  text(
    {
      id: "summary",
      vi: "Tóm tắt nội dung",
      en: "Summary",
      headers: [
        "tom tat",
        "tom tat noi dung",
        "noi dung",
        "noi dung vi pham",
        "noi dung sai pham",
        "dien bien",
        "summary",
      ],
    },
    2000,
    true,
  ),
];

/** The paper it came by; it names the source that an earlier column gave. */
export const SOURCE_DOCUMENT: CaseField = {
  id: "document",
  vi: "Số, ngày văn bản của nguồn",
  en: "Source document",
  headers: ["so van ban", "van ban", "so, ngay van ban", "so ky hieu", "ket luan thanh tra so"],
  path: "sourceDocuments",
  turn: 3,
  kind: "text",
  put: (record, cell) =>
    put(readText(cell, 300, false), (number) => ({
      ...record,
      sourceDocuments: [{ id: "d1", source: record.mainSource, number, date: null, issuer: "" }],
    })),
  show: (record) => record.sourceDocuments[0]?.number ?? "",
};
