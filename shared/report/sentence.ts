/** Counts under ten are written with a leading zero, as reports do. */
export const twoDigits = (count: number): string => (count < 10 ? `0${count}` : String(count));

/** The sentence everyone quotes, from the effective counts of a period. */
export const sentence = (va: number, vv: number): string =>
  `… đã phát hiện và tham mưu xử lý hiệu quả ${twoDigits(va)} vụ án và ${twoDigits(vv)} vụ việc "tham nhũng vặt"`;

/** The same for readers abroad. */
export const sentenceEn = (va: number, vv: number): string =>
  `… found, and advised the effective handling of, ${twoDigits(va)} criminal cases and ${twoDigits(vv)} "petty corruption" incidents`;
