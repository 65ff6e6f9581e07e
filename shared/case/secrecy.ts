import type { CaseRecord } from "./record.ts";

/** Codes, dates, numbers and what the program itself needs; every other text of a record can tell what a case is about. */
const CODED = new Set(
  (
    "kind unit period plan remindOn detectedOn happenedFrom happenedTo sector mainSource otherSources source handling nature " +
    "role acts pettyForms code date form outcome outcomeOn onDate severity result id to relation article clause law rule"
  ).split(" "),
);
/** Why a line was changed or taken back, written about the line and not about the case. */
const ADMINISTRATION = new Set(["periodReason", "adjustmentReason", "reasons", "withdrawn"]);

/**
 * V24: paths of what a case with papers marked "Mật" may not hold. Such a case is count-only: kind, unit, period, codes
 * and dates; no title, no text, no people, no files. Closed by default: a field added later is refused until named here.
 */
export function secretContent(record: CaseRecord): string[] {
  const found: string[] = [];
  for (const [field, value] of Object.entries(record)) {
    if (ADMINISTRATION.has(field)) continue;
    if (field === "people" || field === "attachments") {
      if ((value as unknown[]).length > 0) found.push(field);
    } else collect(value, field, CODED.has(field), found);
  }
  return found;
}

function collect(value: unknown, path: string, coded: boolean, found: string[]): void {
  if (typeof value === "string") {
    if (value !== "" && !coded) found.push(path);
  } else if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) collect(one, `${path}.${i}`, coded, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) collect(one, `${path}.${key}`, CODED.has(key), found);
  }
}

/** The count-only line of a case: everything that V24 forbids is taken away, codes, dates and numbers stay. */
export function countOnly(record: CaseRecord): CaseRecord {
  const line: CaseRecord = JSON.parse(
    JSON.stringify({ ...record, secret: true, people: [], attachments: [] }),
  );
  for (const path of secretContent(line)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const holder = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], line);
    (holder as Record<string, unknown>)[last] = "";
  }
  return line;
}
