/** Names of the articles of the two Criminal Codes that DOMAIN "Acts and charges" lists; common knowledge of the law (K). */
const NAMES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  "2015/353": ["Tham ô tài sản", "Embezzlement"],
  "2015/354": ["Nhận hối lộ", "Taking bribes"],
  "2015/355": ["Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản", "Abuse of office to take property"],
  "2015/356": [
    "Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ",
    "Abuse of office in performing duties",
  ],
  "2015/357": ["Lạm quyền trong khi thi hành công vụ", "Exceeding authority"],
  "2015/358": [
    "Lợi dụng chức vụ, quyền hạn gây ảnh hưởng đối với người khác để trục lợi",
    "Trading in influence by office",
  ],
  "2015/359": ["Giả mạo trong công tác", "Forgery in office"],
  "2015/360": ["Thiếu trách nhiệm gây hậu quả nghiêm trọng", "Negligence with serious consequences"],
  "2015/364": ["Đưa hối lộ", "Giving bribes"],
  "2015/365": ["Môi giới hối lộ", "Brokering bribes"],
  "2015/366": [
    "Lợi dụng ảnh hưởng đối với người có chức vụ, quyền hạn để trục lợi",
    "Trading in influence over office holders",
  ],
  "1999/165": [
    "Cố ý làm trái quy định của Nhà nước về quản lý kinh tế gây hậu quả nghiêm trọng",
    "Deliberate breach of economic rules",
  ],
  "1999/278": ["Tham ô tài sản", "Embezzlement"],
  "1999/279": ["Nhận hối lộ", "Taking bribes"],
  "1999/280": ["Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản", "Abuse of office to take property"],
  "1999/281": [
    "Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ",
    "Abuse of office in performing duties",
  ],
  "1999/282": ["Lạm quyền trong khi thi hành công vụ", "Exceeding authority"],
  "1999/283": [
    "Lợi dụng chức vụ, quyền hạn gây ảnh hưởng với người khác để trục lợi",
    "Trading in influence by office",
  ],
  "1999/284": ["Giả mạo trong công tác", "Forgery in office"],
  "1999/285": ["Thiếu trách nhiệm gây hậu quả nghiêm trọng", "Negligence with serious consequences"],
  "1999/289": ["Đưa hối lộ", "Giving bribes"],
  "1999/290": ["Làm môi giới hối lộ", "Brokering bribes"],
  "1999/291": [
    "Lợi dụng ảnh hưởng đối với người có chức vụ, quyền hạn để trục lợi",
    "Trading in influence over office holders",
  ],
};

/** "Điều 353 – Tham ô tài sản (BLHS 2015)"; an article without a name here is named by its number alone. */
export function chargeName(law: string, article: string): { readonly vi: string; readonly en: string } {
  const name = NAMES[`${law}/${article}`];
  return {
    vi: `Điều ${article}${name ? ` – ${name[0]}` : ""} (BLHS ${law})`,
    en: `Art. ${article}${name ? ` – ${name[1]}` : ""} (Criminal Code ${law})`,
  };
}
