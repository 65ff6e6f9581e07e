import { useCallback, useRef } from "react";
import type { InputOf } from "../../shared/api/contract.ts";

/**
 * Checks a list again at once after a choice; choices made while a check runs wait for its end and are checked together, the
 * last standing for all.
 */
export function useCheckAgain(run: (list: InputOf<"excel.check">) => Promise<unknown>) {
  const waiting = useRef<InputOf<"excel.check"> | null>(null);
  const isRunning = useRef(false);
  return useCallback(
    async (list: InputOf<"excel.check">) => {
      waiting.current = list;
      if (isRunning.current) return;
      isRunning.current = true;
      while (waiting.current !== null) {
        const next = waiting.current;
        waiting.current = null;
        await run(next);
      }
      isRunning.current = false;
    },
    [run],
  );
}
