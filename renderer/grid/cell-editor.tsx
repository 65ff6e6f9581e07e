import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { MOST_UNREAD_LENGTH } from "../../shared/case/unread.ts";
import type { Code } from "../../shared/catalogue/codes.ts";
import type { CaseField } from "../../shared/excel-import/field.ts";
import { isShortcut } from "../keys/shortcuts.ts";
import { CodeList, fittingCodes } from "./code-list.tsx";
import classes from "./grid.module.css";

/** Where the cursor goes from a cell. */
export type Step = { readonly rows: number; readonly columns: number };

type Props = {
  readonly field: CaseField;
  readonly label: string;
  readonly shown: string;
  readonly onCommit: (text: string) => void;
  /** False where there is no such cell: then Tab leaves the grid. */
  readonly onMove: (step: Step) => boolean;
  readonly onDeleteRow: () => void;
  readonly onCopyAbove: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onBlock: (text: string) => void;
};

/** Looking at the cell, typing over it (arrows leave it), or editing what stands in it (arrows move within). */
type Mode = "look" | "type" | "edit";

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  PageUp: { rows: -10, columns: 0 },
  PageDown: { rows: 10, columns: 0 },
  Home: { rows: 0, columns: -1000 },
  End: { rows: 0, columns: 1000 },
};

/**
 * The active cell: a text field that always has the focus, so that Unikey's false Backspaces and letters arrive in it. What
 * is typed is never rewritten while it is typed; it is read when the cell is left.
 */
export function CellEditor(props: Props) {
  const { field, label, shown, onCommit, onMove, onBlock } = props;
  const [mode, setMode] = useState<Mode>("look");
  const [text, setText] = useState("");
  const [listAt, setListAt] = useState<number | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const codes = field.codes ? fittingCodes(field.codes, mode === "look" ? "" : text) : [];

  const rest = () => {
    setMode("look");
    setText("");
    setListAt(null);
  };
  const commit = () => {
    if (mode !== "look") onCommit(text);
    rest();
  };
  const edit = () => {
    setMode("edit");
    setText(shown);
    requestAnimationFrame(() => input.current?.setSelectionRange(shown.length, shown.length));
  };
  const pick = (code: Code) => {
    if (field.kind === "codes") {
      // One more code beside those that stand there.
      const typed = (mode === "look" ? shown : text).split(/[,;]/).map((one) => one.trim());
      const kept = typed.filter((one) => field.codes?.some(({ code: known }) => known === one));
      onCommit([...new Set([...kept, code.code])].join(", "));
    } else onCommit(code.code);
    rest();
  };

  const onListKey = (event: KeyboardEvent): boolean => {
    if (listAt === null) return false;
    if (event.key === "ArrowDown") setListAt(Math.min(listAt + 1, codes.length - 1));
    else if (event.key === "ArrowUp") setListAt(Math.max(listAt - 1, 0));
    else if (event.key === "Escape") setListAt(null);
    else if (event.key === "Enter") {
      const code = codes[listAt];
      if (code) pick(code);
    } else return false;
    return true;
  };
  const onShortcut = (event: KeyboardEvent): boolean => {
    if (isShortcut(event, "openList") || isShortcut(event, "lookUp")) setListAt(field.codes ? 0 : null);
    else if (isShortcut(event, "editCell")) edit();
    else if (isShortcut(event, "today") && field.kind === "date") {
      const now = new Date();
      onCommit(`${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}`);
      rest();
    } else if (mode !== "look") return false;
    else if (isShortcut(event, "copyAbove")) props.onCopyAbove();
    else if (isShortcut(event, "deleteRow")) props.onDeleteRow();
    else if (isShortcut(event, "undo")) props.onUndo();
    else if (isShortcut(event, "redo")) props.onRedo();
    else return false;
    return true;
  };
  const onMoveKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const arrow = ARROWS[event.key];
    if (arrow && mode !== "edit" && !event.shiftKey) {
      commit();
      onMove(arrow);
      return true;
    }
    if (event.key === "Enter") {
      commit();
      onMove({ rows: event.shiftKey ? -1 : 1, columns: 0 });
      return true;
    }
    if (event.key === "Tab") {
      commit();
      return onMove({ rows: 0, columns: event.shiftKey ? -1 : 1 });
    }
    if (mode === "look" && (event.key === "Delete" || event.key === "Backspace")) {
      onCommit("");
      return true;
    }
    if (mode !== "look" && event.key === "Escape") {
      rest();
      return true;
    }
    return false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Input methods that announce themselves are left alone.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.altKey && event.key === "Enter" && mode !== "look") {
      const { selectionStart, selectionEnd } = event.currentTarget;
      setText(`${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`);
      event.preventDefault();
      return;
    }
    if (onListKey(event) || onShortcut(event) || onMoveKey(event)) event.preventDefault();
  };

  const listId = `list-${field.id}`;
  return (
    <>
      <textarea
        ref={input}
        className={classes.input}
        data-editing={mode === "look" ? undefined : true}
        aria-label={label}
        aria-controls={listAt === null ? undefined : listId}
        aria-activedescendant={listAt === null ? undefined : `${listId}-${listAt}`}
        rows={1}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          if (mode === "look") setMode("type");
          setText(event.currentTarget.value);
          if (listAt !== null) setListAt(0);
        }}
        onKeyDown={onKeyDown}
        onDoubleClick={edit}
        onBlur={commit}
        onCopy={(event) => {
          if (mode !== "look") return;
          event.clipboardData.setData("text/plain", shown);
          event.preventDefault();
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          // More than a draft holds of one cell is looked at like a block.
          const isLong = pasted.length > MOST_UNREAD_LENGTH;
          if (mode !== "look" && !isLong) return;
          event.preventDefault();
          const one = pasted.replace(/\r?\n$/, "");
          if (isLong || /[\t\r\n]/.test(one)) onBlock(pasted);
          else {
            setMode("type");
            setText(one);
          }
        }}
      />
      {listAt !== null && <CodeList id={listId} codes={codes} at={listAt} onPick={pick} />}
    </>
  );
}
