import type { Code } from "../../shared/catalogue/codes.ts";

/** What damage is measured in (any ISO 4217 code may stand in a record), and how an amount of it is read out. */
export const MEASURES: readonly (Code & { readonly saidVi: string; readonly saidEn: string })[] = [
  { code: "VND", vi: "đồng", en: "đồng", saidVi: "đồng", saidEn: "đồng" },
  { code: "USD", vi: "đô la Mỹ", en: "US dollar", saidVi: "đô la Mỹ", saidEn: "US dollars" },
  { code: "EUR", vi: "euro", en: "euro", saidVi: "euro", saidEn: "euros" },
  { code: "JPY", vi: "yên Nhật", en: "yen", saidVi: "yên Nhật", saidEn: "yen" },
  { code: "CNY", vi: "nhân dân tệ", en: "renminbi", saidVi: "nhân dân tệ", saidEn: "renminbi" },
  { code: "LAK", vi: "kíp Lào", en: "Lao kip", saidVi: "kíp Lào", saidEn: "Lao kip" },
  { code: "m2", vi: "m² đất", en: "m² of land", saidVi: "mét vuông", saidEn: "square metres" },
  { code: "goods", vi: "hiện vật", en: "goods", saidVi: "", saidEn: "" },
];
