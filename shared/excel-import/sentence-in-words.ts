import type { CaseRecord } from "../case/record.ts";
import { foldPlain } from "../text/fold.ts";

type Sentence = NonNullable<CaseRecord["people"][number]["sentence"]>;

const LENGTH = /^(?:(\d{1,2}) nam)?(?: ?(?:va )?(\d{1,3}) thang)?$/;

/**
 * A sentence as a list words it: "05 năm tù", "07 năm 06 tháng tù giam", "tù 18 tháng", "12 tháng tù cho hưởng án treo", "tù
 * chung thân", "tử hình", "cảnh cáo", "phạt tiền", "cải tạo không giam giữ". Null for anything more: an amount, a second
 * penalty, a time of reform at liberty (a record holds months of prison) or one without a kind is left to the words.
 */
export function readSentenceInWords(typed: string): Sentence | null {
  const text = foldPlain(typed)
    .replace(/[.,;:()]+/g, " ")
    .replace(/^\s*(?:xu phat|phat(?! tien)|muc an)\b/, "")
    .replace(/\s+/g, " ")
    .trim();
  const whole = WHOLE[text];
  if (whole !== undefined) return { kind: whole, months: null };
  const probation = /^(.*?) ?(?:nhung )?(?:cho )?(?:duoc )?huong an treo$/.exec(text);
  const prison = probation?.[1] ?? text;
  const inPrison = /^(?:tu (?:giam )?(.+)|(.+) tu(?: giam)?)$/.exec(prison);
  const months = monthsOf(inPrison?.[1] ?? inPrison?.[2] ?? "");
  if (months !== null)
    return { kind: probation ? "tù có thời hạn, cho hưởng án treo" : "tù có thời hạn", months };
  return null;
}

const WHOLE: Readonly<Record<string, string>> = {
  "tu chung than": "tù chung thân",
  "chung than": "tù chung thân",
  "tu hinh": "tử hình",
  "canh cao": "cảnh cáo",
  "phat tien": "phạt tiền",
  "cai tao khong giam giu": "cải tạo không giam giữ",
};

function monthsOf(text: string): number | null {
  const found = LENGTH.exec(text.trim());
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  return Number(found[1] ?? 0) * 12 + Number(found[2] ?? 0);
}
