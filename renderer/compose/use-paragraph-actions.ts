import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ComposedBody } from "../../shared/report/composer/body.ts";
import { parseChips } from "../../shared/report/composer/chips.ts";
import type { CellRef } from "../../shared/report/sections.ts";
import {
  joinedWithPrevious,
  newParagraphId,
  type SectionKey,
  splitAt,
  withNew,
  withText,
} from "./body-edits.ts";
import { putCursor } from "./paragraph-dom.ts";
import type { ParagraphActions } from "./paragraph-editor.tsx";
import type { Draft } from "./use-draft.ts";

/** What is typed into the paragraphs of a text, and where the cursor goes on after each change. */
export function useParagraphActions(
  body: ComposedBody,
  change: Draft["change"],
  onChip: (cell: CellRef) => void,
) {
  const elements = useRef(new Map<string, HTMLElement>());
  const toFocus = useRef<{ id: string; length: number } | null>(null);
  const [active, setActive] = useState<string | null>(null);
  useLayoutEffect(() => {
    const wanted = toFocus.current;
    const element = wanted && elements.current.get(wanted.id);
    if (!wanted || !element) return;
    toFocus.current = null;
    putCursor(element, wanted.length);
  });
  /** Changes the text and puts the cursor where it goes on, at once: the next key must fall there, however slow the machine. */
  const goOnIn = useCallback((id: string, length: number, work: () => void) => {
    toFocus.current = { id, length };
    flushSync(work);
  }, []);

  const now = useRef({ body, onChip });
  now.current = { body, onChip };
  const actions = useMemo<ParagraphActions>(
    () => ({
      onText: (id, text) => change(withText(now.current.body, id, text), `text ${id}`),
      onSplit(id, around) {
        const made = newParagraphId();
        goOnIn(made, 0, () => change(splitAt(now.current.body, id, around, made)));
      },
      onJoin(id) {
        const joined = joinedWithPrevious(now.current.body, id);
        if (!joined) return false;
        goOnIn(joined.id, joined.length, () => change(joined.body));
        return true;
      },
      onLeave(id, by) {
        const all = now.current.body.sections.flatMap((one) => one.paragraphs.map((each) => each.id));
        const next = all[all.indexOf(id) + by];
        const element = next === undefined ? undefined : elements.current.get(next);
        if (element) putCursor(element, by === 1 ? 0 : Number.MAX_SAFE_INTEGER);
      },
      onFocus: setActive,
      onChip(chip) {
        const [ref] = parseChips(chip);
        if (ref && typeof ref !== "string") now.current.onChip(ref);
      },
      onElement(id, element) {
        if (element) elements.current.set(id, element);
        else elements.current.delete(id);
      },
    }),
    [change, goOnIn],
  );
  const addTo = (key: SectionKey) => {
    const id = newParagraphId();
    goOnIn(id, 0, () => change(withNew(now.current.body, key, { id, style: "text", text: "" })));
  };
  return {
    actions,
    addTo,
    /** The paragraph the cursor was last in. */
    paragraph: body.sections.flatMap((one) => one.paragraphs).find((one) => one.id === active),
    /** Its element on the page; undefined before the first one is touched. */
    activeElement: () => (active === null ? undefined : elements.current.get(active)),
  };
}
