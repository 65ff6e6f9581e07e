import type { Database } from "better-sqlite3";
import { completeness } from "../../shared/case/completeness.ts";
import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { checkCase } from "../../shared/case/rules.ts";
import { currentStage } from "../../shared/case/stage.ts";
import { putCare } from "../database/care-store.ts";

/** Ended: nothing more is waited for (DOMAIN §4; S1 is a pause). */
const ENDED = new Set(["G90", "S2", "S3", "S4", "S5", "S6"]);

/** Writes what is to be looked after in a case as it is shown. Call it where its index row is written. */
export function writeCare(
  db: Database,
  id: string,
  record: CaseRecord,
  { isConverted, isApproved }: { readonly isConverted: boolean; readonly isApproved: boolean },
): void {
  const days = record.events.flatMap((event) => (event.date === null ? [] : [firstDay(event.date)]));
  const detected = record.detectedOn === null ? [] : [firstDay(record.detectedOn)];
  putCare(db, {
    id,
    period: record.period,
    remindOn: record.remindOn === null || record.withdrawn ? null : firstDay(record.remindOn),
    lastEventOn: [...days, ...detected].sort().at(-1) ?? "",
    ended: record.withdrawn !== null || isConverted || ENDED.has(currentStage(record)),
    ...completeness(record),
    // What is approved lacks nothing. Without a today and without locks: what depends on the moment is asked again when
    // somebody submits.
    missing: isApproved
      ? 0
      : checkCase(record, { today: "9999-12-31" }).filter((finding) => finding.level === "E").length,
  });
}
