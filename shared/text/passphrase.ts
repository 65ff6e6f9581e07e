/**
 * Everyday Vietnamese syllables without marks: typed alike with Unikey on or off. Five of the 287, drawn evenly, are
 * about 41 bits, behind scrypt with N = 2^17.
 */
const SYLLABLES: readonly string[] = (
  "an anh ao ban bao bay ben bia bo bong bua buom but ca cai cam can canh cao cat cau cay cha chai chan chanh " +
  "chao chi chia chin cho chum chuoi co coc com con cong cua cung da dan day dep dien do doi dong dua duong em ga " +
  "gac gach gan gao ghe gia gian giay gieng gio giot go goi gu guong ha hai ham han hat hay hen heo hoa hoi hong " +
  "hop hu huong ke kem ken keo keu khay khe kho khoai khoi kia kien kim lac lan lang lanh lap lau lay len leo " +
  "lien long lop lua luoi luon ly ma mai man mat may me mi mia mien mo moc moi mong mua muc mui mun muoi muong na " +
  "nam nau nay nem nen neo nga ngan nghe ngoai ngon ngong nguon nha nhac nhan nhip nho nhung nia no non nong nua " +
  "nui nuoc oc ong oto pha phan phao phap pho phong phu qua quan quang quat que quen quy ra rau ray ren rieng ro " +
  "roi rom rong rua ruoi ruong sach sai sam san sao say sen so soi son song su sua suoi suon suong ta tai tam tan " +
  "tao tau tay te tem ten thac tham than thang thanh thap thay the them thi thia thoc thom thon thong thu thua " +
  "thung thuyen tia tien tim to toa toi tom ton tra tram tran trang tranh trau tre tren trieu troi tron trong tru " +
  "trua trung truong tu tuan tui tuoi tuong uom vai van vang vay ve ven vi viec vien voi von vu vua vuon vuong xa " +
  "xanh xe xem xeo xoai xoi xom xong xuan xuong yen "
)
  .trim()
  .split(" ");

const COUNT = 5;

/** Five syllables to remember. @param pick an even random integer below `count` */
export const suggestPassphrase = (pick: (count: number) => number): string =>
  Array.from({ length: COUNT }, () => SYLLABLES[pick(SYLLABLES.length)] ?? "").join(" ");

export const SHORTEST_PASSPHRASE = 8;

/** What is wrong with a new passphrase as typed; null where nothing is. Letters with marks depend on Unikey being on. */
export function passphraseFault(typed: string): "short" | "marks" | null {
  if (!/^[A-Za-z0-9 ]*$/.test(typed)) return "marks";
  return typed.trim().length < SHORTEST_PASSPHRASE ? "short" : null;
}
