import { type RefObject, useCallback, useRef, useState } from "react";
import { type SectionId, sectionOf } from "./sections.tsx";

/** The browser needs a moment to lay out a section that has just unfolded. */
const UNFOLDED_MS = 60;

/** Which sections are unfolded, and the way to a field wherever it lies. */
export function useJump(page: RefObject<HTMLElement | null>, unfolded: readonly SectionId[]) {
  const [open, setOpen] = useState<readonly string[]>(unfolded);
  const jump = useCallback(
    (field: string) => {
      const section = sectionOf(field);
      setOpen((before) => (before.includes(section) ? before : [...before, section]));
      setTimeout(() => {
        const target = page.current && fieldOn(page.current, field);
        target?.focus();
        target?.scrollIntoView({ block: "center" });
      }, UNFOLDED_MS);
    },
    [page],
  );
  const next = useRef(0);
  /** Each time the one after; from the first again after the last. */
  const jumpToNext = (fields: readonly string[]) => {
    if (fields.length === 0) return;
    jump(fields[next.current % fields.length] ?? "");
    next.current += 1;
  };
  return { open, setOpen, jump, jumpToNext };
}

/** The field itself, else what is nearest: one below it, the whole it is a part of, another part of that. */
function fieldOn(page: HTMLElement, field: string): HTMLElement | null {
  const top = field.split(".")[0] ?? "";
  const places = [`="${field}"`, `^="${field}."`, `="${top}"`, `^="${top}."`];
  return places.reduce<HTMLElement | null>(
    (found, place) => found ?? page.querySelector<HTMLElement>(`[data-field${place}]`),
    null,
  );
}
