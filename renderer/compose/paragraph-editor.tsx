import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import type { WrittenParagraph } from "./body-edits.ts";
import classes from "./compose.module.css";
import { cursorIn, type FaceOf, fill, read, readAroundCursor, wearAnew } from "./paragraph-dom.ts";

export type ParagraphActions = {
  onText(id: string, text: string): void;
  onSplit(id: string, around: readonly [string, string]): void;
  /** False where there is nothing before it to go on in. */
  onJoin(id: string): boolean;
  /** To the paragraph above (-1) or below (1). */
  onLeave(id: string, by: -1 | 1): void;
  onFocus(id: string): void;
  onChip(chip: string): void;
  onElement(id: string, element: HTMLElement | null): void;
};

/**
 * A paragraph of the sheet, typed into where it stands. The browser owns what is in it while somebody types: words are never
 * rewritten (Unikey types by faked Backspaces), they are read after each key and drawn anew only when they were changed
 * from elsewhere.
 */
export function ParagraphEditor(props: {
  readonly paragraph: WrittenParagraph;
  readonly label: string;
  readonly canWrite: boolean;
  readonly faceOf: FaceOf;
  readonly actions: ParagraphActions;
}) {
  const { paragraph, label, canWrite, faceOf, actions } = props;
  const { id, text, style } = paragraph;
  const element = useRef<HTMLParagraphElement>(null);
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const root = element.current;
    if (!root || shown.current === text) return;
    shown.current = text;
    fill(root, text, faceOf, classes.chip ?? "");
  });
  useEffect(() => {
    if (element.current) wearAnew(element.current, faceOf);
  }, [faceOf]);
  const { onElement } = actions;
  useLayoutEffect(() => {
    onElement(id, element.current);
    return () => onElement(id, null);
  }, [id, onElement]);

  const onInput = () => {
    if (!element.current) return;
    const typed = read(element.current);
    shown.current = typed;
    if (typed !== text) actions.onText(id, typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const root = element.current;
    // Unikey and other input methods type through 229.
    if (!root || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const chip = event.target instanceof HTMLElement ? event.target.dataset.chip : undefined;
    if (chip !== undefined && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      actions.onChip(chip);
      return;
    }
    if (chip !== undefined || event.ctrlKey || event.altKey || event.metaKey || !canWrite) return;
    const range = cursorIn(root);
    const around = readAroundCursor(root);
    if (!range || !around) return;
    if (event.key === "Enter") {
      event.preventDefault();
      actions.onSplit(id, around);
    } else if (event.key === "Backspace" && range.collapsed && around[0] === "") {
      if (actions.onJoin(id)) event.preventDefault();
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && !event.shiftKey) {
      const by = event.key === "ArrowUp" ? -1 : 1;
      if (!isAtEdge(root, range, by)) return;
      event.preventDefault();
      actions.onLeave(id, by);
    }
  };
  // Words only: what is pasted comes without its looks, a line break as a space.
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const pasted = event.clipboardData.getData("text/plain").replace(/\s*\r?\n\s*/g, " ");
    document.execCommand("insertText", false, pasted);
  };
  // A text area cannot hold chips among its words.
  const field = canWrite
    ? ({
        contentEditable: "plaintext-only",
        suppressContentEditableWarning: true,
        role: "textbox",
        "aria-multiline": true,
        "aria-label": label,
        tabIndex: 0,
      } as const)
    : {};
  return (
    <p
      ref={element}
      className={`line ${classes.line}`}
      data-style={style}
      data-paragraph={id}
      {...field}
      spellCheck={false}
      onInput={onInput}
      onKeyDown={onKeyDown}
      onPaste={canWrite ? onPaste : undefined}
      onFocus={() => actions.onFocus(id)}
      onClick={(event) => {
        const chip = (event.target as HTMLElement).dataset.chip;
        if (chip !== undefined) actions.onChip(chip);
      }}
    />
  );
}

/** Whether the cursor stands in the first (-1) or last (1) line. */
function isAtEdge(root: HTMLElement, range: Range, by: -1 | 1): boolean {
  const box = root.getBoundingClientRect();
  const at = range.getClientRects()[0];
  const line = Number.parseFloat(getComputedStyle(root).lineHeight) || 20;
  if (!at) return true;
  return by === -1 ? at.top - box.top < line : box.bottom - at.bottom < line;
}
