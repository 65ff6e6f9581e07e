import { createHash, createHmac } from "node:crypto";
import type { NameMarks } from "../../shared/case/name-marks.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { foldPlain } from "../../shared/text/fold.ts";

const MARK_HEX = 32;

/**
 * HMAC-SHA256, 128 bits of it, of a name without marks and spaces too many, alone and with the year of birth. Off until an
 * office has typed the cluster's key: without it names are in no file, with it whoever holds the key can test guesses.
 * @param key the forty digits as `normaliseRecoveryKey` spells them
 */
export function nameMarks(key: string, people: CaseRecord["people"]): NameMarks {
  const secret = createHash("sha256").update(`so-cum/1/name-key\0${key}`, "utf8").digest();
  const mark = (text: string) =>
    createHmac("sha256", secret).update(text, "utf8").digest("hex").slice(0, MARK_HEX);
  const marks: Record<string, NameMarks[string]> = {};
  for (const { id, name, birthYear } of people) {
    const folded = foldPlain(name).replace(/\s+/gu, " ").trim();
    if (folded === "") continue;
    marks[id] = {
      name: mark(`name\0${folded}`),
      ...(birthYear === null ? {} : { born: mark(`born\0${folded}\0${birthYear}`) }),
    };
  }
  return marks;
}
