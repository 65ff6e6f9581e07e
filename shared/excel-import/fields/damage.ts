import { showAmount } from "../../text/money-text.ts";
import { type CaseField, freeId, type Named, put } from "../field.ts";
import { readCellAmount } from "../read-cell.ts";

/** Amounts of a list are đồng; they share one row of the record. */
const amount = (
  field: Named & { readonly id: "taken" | "found" | "judged" | "seized" | "recovered" },
): CaseField => ({
  ...field,
  path: "damage",
  kind: "amount",
  put: (record, cell, { scale = 1 } = {}) =>
    put(readCellAmount(cell, scale), (value) => {
      const own = record.damage.find((row) => row.unit === "VND");
      const row = own ?? {
        id: freeId("d", record.damage),
        unit: "VND",
        description: "",
        taken: null,
        found: null,
        judged: null,
        seized: null,
        recovered: null,
        onDate: null,
      };
      const next = { ...row, [field.id]: value };
      return {
        ...record,
        damage: own ? record.damage.map((one) => (one === own ? next : one)) : [...record.damage, next],
      };
    }),
  clear: (record) => ({
    ...record,
    damage: record.damage.map((row) => (row.unit === "VND" ? { ...row, [field.id]: null } : row)),
  }),
  show: (record, language) =>
    showAmount(
      record.damage.find((row) => row.unit === "VND")?.[field.id] ?? null,
      language === "vi" ? "chưa xác định" : "undetermined",
    ),
});

export const DAMAGE_FIELDS: readonly CaseField[] = [
  amount({
    id: "taken",
    vi: "Số tiền chiếm đoạt, nhận hối lộ",
    en: "Taken, received",
    headers: ["chiem doat", "so tien chiem doat", "nhan hoi lo", "so tien nhan", "so tien", "taken"],
  }),
  amount({
    id: "found",
    vi: "Thiệt hại",
    en: "Damage",
    headers: ["thiet hai", "so tien thiet hai", "gia tri thiet hai", "damage"],
  }),
  amount({
    id: "judged",
    vi: "Thiệt hại theo bản án",
    en: "Damage by judgment",
    headers: ["thiet hai theo ban an", "so tien theo ban an", "toa tuyen", "so tien toa tuyen"],
  }),
  amount({
    id: "seized",
    vi: "Kê biên, tạm giữ",
    en: "Seized",
    headers: [
      "so tien ke bien",
      "so tien tam giu",
      "ke bien",
      "tam giu",
      "ke bien, tam giu",
      "phong toa",
      "seized",
    ],
  }),
  amount({
    id: "recovered",
    vi: "Đã thu hồi",
    en: "Recovered",
    headers: ["thu hoi", "da thu hoi", "so tien thu hoi", "khac phuc", "recovered"],
  }),
];
