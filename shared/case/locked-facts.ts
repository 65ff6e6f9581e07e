import { firstDay, type PartialDate } from "./partial-date.ts";
import type { CaseRecord } from "./record.ts";

/**
 * V18 / DESIGN §5: locks belong to periods, not to cases. True where `record` adds, changes or takes away a fact dated up
 * to `lastLockedDay`, compared with the approved `previous` (null for a case nobody has approved). Events, advice and an
 * outcome dated after it are ordinary work; so is what never reaches a table (note, officer, reminders, answered warnings).
 */
export function touchesLockedFacts(
  record: CaseRecord,
  previous: CaseRecord | null,
  lastLockedDay: string,
): boolean {
  const locked = (date: PartialDate | null) => date !== null && firstDay(date) <= lastLockedDay;
  const started = locked(record.detectedOn) || locked(previous?.detectedOn ?? null);
  if (!started) return false;
  return previous === null || lockedFacts(record, locked) !== lockedFacts(previous, locked);
}

function lockedFacts(record: CaseRecord, locked: (date: PartialDate | null) => boolean): string {
  const {
    note: _note,
    officer: _officer,
    remindOn: _remindOn,
    ownFields: _ownFields,
    attachments: _attachments,
    reasons: _reasons,
    adjustmentReason: _adjustmentReason,
    steeringTier: _steeringTier,
    head: _head,
    people,
    events,
    advice,
    damage,
    related,
    outcome,
    ...facts
  } = record;
  return JSON.stringify([
    Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1)),
    byId(events.filter((event) => locked(event.date))),
    byId(
      advice
        .filter((row) => locked(row.date))
        // An answer that comes later is later work on an old row.
        .map((row) =>
          locked(row.outcomeOn) ? row : { ...row, outcome: "", outcomeOn: null, directive: "" },
        ),
    ),
    byId(damage.filter((row) => locked(row.onDate))),
    locked(outcome.onDate) ? outcome : null,
    // People carry no dates: who was in the case stays, what is done with them later moves on.
    people.map((person) => person.id).sort(),
    // A VA made later of this VV is later work; what this case itself came from is not.
    byId(related.filter((link) => link.relation === "converted-from")),
  ]);
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
