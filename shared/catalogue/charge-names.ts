import type { Language } from "../problem/explain.ts";

/** Names of the articles that are offered (DOMAIN "Acts and charges"), by code of law and article. */
const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "2015/353": { vi: "Tham ô tài sản", en: "Embezzlement" },
  "2015/354": { vi: "Nhận hối lộ", en: "Taking bribes" },
  "2015/355": {
    vi: "Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản",
    en: "Abuse of office to take property",
  },
  "2015/356": {
    vi: "Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ",
    en: "Abuse of office in performing duties",
  },
  "2015/357": { vi: "Lạm quyền trong khi thi hành công vụ", en: "Exceeding authority" },
  "2015/358": {
    vi: "Lợi dụng chức vụ, quyền hạn gây ảnh hưởng đối với người khác để trục lợi",
    en: "Trading in influence",
  },
  "2015/359": { vi: "Giả mạo trong công tác", en: "Forgery in office" },
  "2015/360": {
    vi: "Thiếu trách nhiệm gây hậu quả nghiêm trọng",
    en: "Negligence causing serious consequences",
  },
  "2015/364": { vi: "Đưa hối lộ", en: "Giving bribes" },
  "2015/365": { vi: "Môi giới hối lộ", en: "Brokering bribes" },
  "2015/366": {
    vi: "Lợi dụng ảnh hưởng đối với người có chức vụ, quyền hạn để trục lợi",
    en: "Using influence on an office holder for gain",
  },
  "1999/165": {
    vi: "Cố ý làm trái quy định của Nhà nước về quản lý kinh tế gây hậu quả nghiêm trọng",
    en: "Deliberate breach of economic management rules",
  },
  "1999/278": { vi: "Tham ô tài sản", en: "Embezzlement" },
  "1999/279": { vi: "Nhận hối lộ", en: "Taking bribes" },
  "1999/280": {
    vi: "Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản",
    en: "Abuse of office to take property",
  },
  "1999/281": {
    vi: "Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ",
    en: "Abuse of office in performing duties",
  },
  "1999/282": { vi: "Lạm quyền trong khi thi hành công vụ", en: "Exceeding authority" },
  "1999/283": {
    vi: "Lợi dụng chức vụ, quyền hạn gây ảnh hưởng đối với người khác để trục lợi",
    en: "Trading in influence",
  },
  "1999/284": { vi: "Giả mạo trong công tác", en: "Forgery in office" },
  "1999/285": {
    vi: "Thiếu trách nhiệm gây hậu quả nghiêm trọng",
    en: "Negligence causing serious consequences",
  },
  "1999/289": { vi: "Đưa hối lộ", en: "Giving bribes" },
  "1999/290": { vi: "Làm môi giới hối lộ", en: "Brokering bribes" },
  "1999/291": {
    vi: "Lợi dụng ảnh hưởng đối với người có chức vụ, quyền hạn để trục lợi",
    en: "Using influence on an office holder for gain",
  },
};

/** "" for an article this list does not name. */
export const chargeName = (
  charge: { readonly law: string; readonly article: string },
  language: Language,
): string => NAMES[`${charge.law}/${charge.article}`]?.[language] ?? "";

/** Vietnamese names with their articles, for reading a charge that is written by its name. */
export const NAMED_CHARGES: readonly {
  readonly law: string;
  readonly article: string;
  readonly vi: string;
}[] = Object.entries(NAMES).map(([key, { vi }]) => {
  const [law = "", article = ""] = key.split("/");
  return { law, article, vi };
});
