import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  isShortcut,
  type KeyPress,
  SHORTCUTS,
  type ShortcutId,
  showKeys,
} from "../../../renderer/keys/shortcuts.ts";
import { keysVi } from "../../../renderer/keys/words-vi.ts";

const IDS = Object.keys(SHORTCUTS) as ShortcutId[];
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe("the one table of shortcuts", () => {
  test("every shortcut is heard somewhere in the screens", () => {
    const renderer = join(import.meta.dirname, "../../../renderer");
    const source = readdirSync(renderer, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(renderer, name), "utf8"))
      .join("\n");
    const heard = (id: string) =>
      new RegExp(`useShortcut\\(\\s*"${id}"|isShortcut\\([^)"]*"${id}"`).test(source);
    expect(IDS.filter((id) => !heard(id))).toEqual([]);
  });

  test("no keys stand for two things in one place, none is a bare letter or Unikey's switch", () => {
    const all = IDS.flatMap((id) => SHORTCUTS[id].keys as readonly string[]);
    expect(new Set(all).size).toBe(all.length);
    for (const keys of all) expect(keys).toMatch(/^(F\d|Escape|(Ctrl|Alt)\+[^+].*|Ctrl\+\+)$/);
    expect(all.filter((keys) => keys.includes("Shift"))).toEqual([]);
  });

  test("each has words", () => {
    for (const id of IDS) expect(keysVi[id]).toMatch(/\S/);
  });

  test.each([
    ["save", press("s", { ctrlKey: true }), true],
    ["save", press("S", { ctrlKey: true }), true],
    ["save", press("s"), false],
    ["save", press("S", { ctrlKey: true, shiftKey: true }), false],
    // AltGr says Ctrl and Alt at once: it types a character.
    ["save", press("s", { ctrlKey: true, altKey: true }), false],
    ["zoomIn", press("+", { ctrlKey: true, shiftKey: true }), true],
    ["zoomIn", press("=", { ctrlKey: true }), true],
    // The digit row of the Vietnamese layout.
    ["zoomReset", press("đ", { ctrlKey: true, code: "Digit0" }), true],
    ["openList", press("ArrowDown", { altKey: true }), true],
    ["openList", press("ArrowDown"), false],
    ["nextError", press("F8"), true],
  ] as const)("%s %o: %s", (id, pressed, expected) => expect(isShortcut(pressed, id)).toBe(expected));

  test("they are shown as they stand on the keyboard", () => {
    expect(
      ["openList", "previousTab", "zoomIn", "leave", "save"].map((id) => showKeys(id as ShortcutId)),
    ).toEqual(["Alt+↓", "Ctrl+PgUp", "Ctrl++", "Esc", "Ctrl+S"]);
  });
});
