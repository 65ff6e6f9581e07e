import { useRef, useState } from "react";
import classes from "./compose.module.css";
import { chipElement, cursorIn, type FaceOf, putCursor } from "./paragraph-dom.ts";

/** *Chèn số*: remembers where the cursor stood, and puts the number that was picked there. */
export function useNumberInsert(activeElement: () => HTMLElement | undefined, faceOf: FaceOf) {
  const cursor = useRef<Range | null>(null);
  const [isOpen, setOpen] = useState(false);
  /** False where the cursor stands in no paragraph. */
  const ask = (): boolean => {
    const element = activeElement();
    if (!element) return false;
    cursor.current = cursorIn(element)?.cloneRange() ?? null;
    setOpen(true);
    return true;
  };
  const put = (chip: string) => {
    setOpen(false);
    const element = activeElement();
    if (!element) return;
    const range = cursor.current;
    // Once the dialog has let go of the focus.
    requestAnimationFrame(() => {
      if (range) {
        element.focus();
        select(range);
      } else putCursor(element, Number.MAX_SAFE_INTEGER);
      const here = cursorIn(element);
      if (!here) return;
      const made = chipElement(chip, faceOf, classes.chip ?? "");
      here.deleteContents();
      here.insertNode(made);
      here.setStartAfter(made);
      here.collapse(true);
      select(here);
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
  };
  return { isOpen, ask, put, close: () => setOpen(false) };
}

function select(range: Range): void {
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
