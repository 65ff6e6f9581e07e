/** Where a shortcut holds; the list of keys (Ctrl+/) is grouped by it. */
export const PLACES = ["everywhere", "list", "case", "grid", "compose", "field"] as const;
export type Place = (typeof PLACES)[number];

export type Shortcut = {
  /** As `KeyboardEvent.key` spells them, after `Ctrl+` or `Alt+`; the first is the one that is shown. */
  readonly keys: readonly [string, ...string[]];
  readonly place: Place;
  /** Holds while the cursor stands in a text field. */
  readonly inFields: boolean;
  /** Holds again while the key is kept down. */
  readonly repeats?: true;
  /** Holds although a dialog is open. */
  readonly overDialogs?: true;
  /** Where nothing of the program takes it, the browser's own meaning stays. */
  readonly browserToo?: true;
};

/**
 * Every shortcut of the program, in the order of the list of keys. Ctrl+Shift is Unikey's switch and a bare letter is
 * typing: neither may stand here. A field's own undo stays the field's, so Ctrl+Z holds outside of fields only.
 */
export const SHORTCUTS = {
  help: { keys: ["F1"], place: "everywhere", inFields: true, overDialogs: true },
  keys: { keys: ["Ctrl+/"], place: "everywhere", inFields: true },
  palette: { keys: ["Ctrl+K"], place: "everywhere", inFields: true },
  newCase: { keys: ["Ctrl+N"], place: "everywhere", inFields: true },
  undo: { keys: ["Ctrl+Z"], place: "everywhere", inFields: false, repeats: true, browserToo: true },
  redo: { keys: ["Ctrl+Y"], place: "everywhere", inFields: false, repeats: true, browserToo: true },
  reload: { keys: ["F5"], place: "everywhere", inFields: true },
  openBundle: { keys: ["Ctrl+O"], place: "everywhere", inFields: true },
  previousTab: { keys: ["Ctrl+PageUp"], place: "everywhere", inFields: true, repeats: true },
  nextTab: { keys: ["Ctrl+PageDown"], place: "everywhere", inFields: true, repeats: true },
  zoomIn: {
    keys: ["Ctrl++", "Ctrl+="],
    place: "everywhere",
    inFields: true,
    repeats: true,
    overDialogs: true,
  },
  zoomOut: { keys: ["Ctrl+-"], place: "everywhere", inFields: true, repeats: true, overDialogs: true },
  zoomReset: { keys: ["Ctrl+0"], place: "everywhere", inFields: true, overDialogs: true },
  find: { keys: ["Ctrl+F"], place: "list", inFields: true },
  findNext: { keys: ["F3"], place: "list", inFields: true, repeats: true },
  excel: { keys: ["Ctrl+E"], place: "list", inFields: true },
  print: { keys: ["Ctrl+P"], place: "list", inFields: true },
  save: { keys: ["Ctrl+S"], place: "case", inFields: true },
  saveAndNew: { keys: ["Ctrl+Enter"], place: "case", inFields: true },
  submit: { keys: ["F9"], place: "case", inFields: true },
  leave: { keys: ["Escape"], place: "case", inFields: true, browserToo: true },
  nextError: { keys: ["F8"], place: "case", inFields: true, repeats: true },
  previousCase: { keys: ["Alt+ArrowLeft"], place: "case", inFields: true, repeats: true },
  nextCase: { keys: ["Alt+ArrowRight"], place: "case", inFields: true, repeats: true },
  editCell: { keys: ["F2"], place: "grid", inFields: true },
  deleteRow: { keys: ["Ctrl+Delete"], place: "grid", inFields: true },
  copyAbove: { keys: ["Ctrl+D"], place: "grid", inFields: true },
  insertNumber: { keys: ["Alt+I"], place: "compose", inFields: true },
  today: { keys: ["Ctrl+;"], place: "field", inFields: true },
  openList: { keys: ["Alt+ArrowDown"], place: "field", inFields: true, browserToo: true },
  lookUp: { keys: ["F4"], place: "field", inFields: true, browserToo: true },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof SHORTCUTS;

export const shortcutOf = (id: ShortcutId): Shortcut => SHORTCUTS[id];

/** What a key press says, of a browser's event or React's. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** Whether this press is that shortcut. Digits go by their place too: a Vietnamese layout has letters on that row. */
export function isShortcut(press: KeyPress, id: ShortcutId): boolean {
  return shortcutOf(id).keys.some((keys) => {
    const [, ctrl, alt, key = ""] = /^(Ctrl\+)?(Alt\+)?(.+)$/.exec(keys) ?? [];
    if (press.ctrlKey !== (ctrl !== undefined) || press.altKey !== (alt !== undefined) || press.metaKey)
      return false;
    // Only "+" is written with Shift on most keyboards.
    if (press.shiftKey && key !== "+") return false;
    if (/^\d$/.test(key) && (press.code === `Digit${key}` || press.code === `Numpad${key}`)) return true;
    return press.key.toLowerCase() === key.toLowerCase();
  });
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  Delete: "Del",
  ArrowRight: "→",
  ArrowDown: "↓",
  PageUp: "PgUp",
  PageDown: "PgDn",
  Escape: "Esc",
  "-": "−",
};

/** As it stands on the keys: `Ctrl+PgUp`, `Alt+↓`. */
export function showKeys(id: ShortcutId): string {
  const [, modifier = "", key = ""] = /^((?:Ctrl\+|Alt\+)?)(.+)$/.exec(shortcutOf(id).keys[0]) ?? [];
  return modifier + (SHOWN[key] ?? key);
}
