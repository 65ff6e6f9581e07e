import { firstDay } from "./partial-date.ts";
import type { CaseRecord } from "./record.ts";

/** The code of the latest stage event; on one day the one written last; "" where nothing has happened yet. */
export function currentStage(record: CaseRecord): string {
  let latest: { day: string; code: string } | null = null;
  for (const event of record.events) {
    if (event.date === null) continue;
    const day = firstDay(event.date);
    if (latest === null || day >= latest.day) latest = { day, code: event.code };
  }
  return latest?.code ?? "";
}
