import { useLayoutEffect, useState } from "react";
import type { ComposedBody } from "../../shared/report/composer/body.ts";
import { useQueryOf } from "../api/use-query-of.ts";

/** A kept version looked at instead of the text being written, and the text of one taken back into it. */
export function useKeptVersion(onTaken: (body: ComposedBody, n: number) => void) {
  const [shownN, show] = useState<number | null>(null);
  const shown = useQueryOf("report.compose.version", { n: shownN ?? 1 }, shownN !== null);
  const kept = shownN === null || shown.value?.version.n !== shownN ? null : shown.value;
  const [taking, take] = useState<number | null>(null);
  const taken = useQueryOf("report.compose.version", { n: taking ?? 1 }, taking !== null);
  useLayoutEffect(() => {
    if (taking === null || taken.value?.version.n !== taking) return;
    take(null);
    onTaken(taken.value.body, taking);
  });
  return { shownN, kept, show, take };
}
