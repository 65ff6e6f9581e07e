import { useEffect, useRef } from "react";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";

const LOOK_EVERY_MS = 30 * 60_000;
/** Not in the first moments after opening, when one wants to begin. */
const FIRST_AFTER_MS = 60_000;

/** Makes the day's backup while a register is open; a refusal (busy, stick out) is tried again later. */
export function useAutomaticBackup(): void {
  const make = useCommand("backup.make");
  const { value } = useQueryOf("backup.state", {});
  const tick = useRef<() => void>(() => {});
  tick.current = () => {
    if (value?.isDue && !make.isRunning) void make.run({ reason: "auto" });
  };
  useEffect(() => {
    const first = setTimeout(() => tick.current(), FIRST_AFTER_MS);
    const again = setInterval(() => tick.current(), LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, []);
}
