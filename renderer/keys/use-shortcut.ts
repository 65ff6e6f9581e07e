import { useEffect, useRef } from "react";
import { isShortcut, SHORTCUTS, type ShortcutId, shortcutOf } from "./shortcuts.ts";

/** Taken, unless it answers `false`: then the one registered before it is asked. */
export type ShortcutHandler = (event: KeyboardEvent) => unknown;
type Registered = { readonly inDialog: boolean; handle(event: KeyboardEvent): unknown };

/** The newest stands last and is asked first: an open case before the list below it. */
const registered = new Map<ShortcutId, Registered[]>();
const IDS = Object.keys(SHORTCUTS) as ShortcutId[];

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)));

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/**
 * Whether a dialog was open when the key went down. A dialog that closes on Escape is gone by the time the key bubbles up
 * here; the same press must not leave the case behind it, too.
 */
let wasDialogOpen = false;
const onKeyDown = () => {
  wasDialogOpen = isDialogOpen();
};

function onKey(event: KeyboardEvent): void {
  // Unikey and other input methods type through 229; what a field or a dialog took is taken.
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const id = IDS.find((one) => isShortcut(event, one));
  if (id === undefined) return;
  const shortcut = shortcutOf(id);
  if (!shortcut.inFields && isTextField(event.target)) return;
  const dialog = wasDialogOpen || isDialogOpen();
  const asked = (registered.get(id) ?? []).filter(
    (one) => !dialog || one.inDialog || shortcut.overDialogs === true,
  );
  if (event.repeat && shortcut.repeats !== true) {
    if (asked.length > 0) event.preventDefault();
    return;
  }
  for (const one of asked.reverse()) {
    if (one.handle(event) === false) continue;
    event.preventDefault();
    return;
  }
  // The browser would save, print or load its page anew.
  if (shortcut.browserToo !== true) event.preventDefault();
}

function register(id: ShortcutId, one: Registered): () => void {
  if (registered.size === 0) {
    window.addEventListener("keydown", onKeyDown, { capture: true });
    window.addEventListener("keydown", onKey);
  }
  registered.set(id, [...(registered.get(id) ?? []), one]);
  return () => {
    const rest = (registered.get(id) ?? []).filter((other) => other !== one);
    if (rest.length > 0) registered.set(id, rest);
    else registered.delete(id);
    if (registered.size > 0) return;
    window.removeEventListener("keydown", onKeyDown, { capture: true });
    window.removeEventListener("keydown", onKey);
  };
}

/**
 * Does `handler` on the keys of `id` (shortcuts.ts) while this component is on the screen and `enabled`. While a dialog
 * is open, only what was registered with `inDialog`, or what the table lets through, is done. A key that belongs to one
 * field is heard by the field itself: `onKeyDown={(event) => { if (isShortcut(event, "today")) … }}`.
 */
export function useShortcut(
  id: ShortcutId,
  handler: ShortcutHandler,
  { enabled = true, inDialog = false }: { enabled?: boolean; inDialog?: boolean } = {},
): void {
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return;
    return register(id, { inDialog, handle: (event) => newest.current(event) });
  }, [id, enabled, inDialog]);
}
