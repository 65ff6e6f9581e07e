import { parseChips } from "../../shared/report/composer/chips.ts";

/** What a chip says and whether it moved; drawn into the paragraph, never part of its words. */
export type ChipFace = { readonly text: string; readonly name: string; readonly isChanged: boolean };
export type FaceOf = (chip: string) => ChipFace;

/** A chip as it stands among the words: it is one thing to the cursor, and it opens its list. */
export function chipElement(chip: string, faceOf: FaceOf, className: string): HTMLElement {
  const element = document.createElement("span");
  element.contentEditable = "false";
  element.dataset.chip = chip;
  element.className = className;
  element.tabIndex = 0;
  element.setAttribute("role", "button");
  wear(element, faceOf(chip));
  return element;
}

function wear(element: HTMLElement, { text, name, isChanged }: ChipFace): void {
  if (element.textContent !== text) element.textContent = text;
  element.setAttribute("aria-label", name);
  element.title = name;
  element.toggleAttribute("data-changed", isChanged);
}

/** Numbers speak anew; the words between them are not touched. */
export function wearAnew(root: HTMLElement, faceOf: FaceOf): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-chip]"))
    wear(element, faceOf(element.dataset.chip ?? ""));
}

export function fill(root: HTMLElement, text: string, faceOf: FaceOf, className: string): void {
  root.replaceChildren(
    ...parseChips(text).map((piece) =>
      typeof piece === "string"
        ? document.createTextNode(piece)
        : chipElement(`[[${piece.table}|${piece.row}|${piece.column}]]`, faceOf, className),
    ),
  );
}

/** The paragraph as it is stored. */
export function read(root: Node): string {
  let text = "";
  for (const node of root.childNodes) {
    if (node instanceof HTMLElement && node.dataset.chip !== undefined) text += node.dataset.chip;
    else if (node instanceof HTMLBRElement) text += root.lastChild === node ? "" : " ";
    else text += node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : read(node);
  }
  return text;
}

/** The text before and behind the cursor, as stored; null where the cursor is not in the paragraph. */
export function readAroundCursor(root: HTMLElement): [string, string] | null {
  const range = cursorIn(root);
  if (!range) return null;
  const part = (from: "start" | "end") => {
    const piece = range.cloneRange();
    if (from === "start") piece.setStart(root, 0);
    else piece.setEnd(root, root.childNodes.length);
    if (from === "start") piece.setEnd(range.startContainer, range.startOffset);
    else piece.setStart(range.endContainer, range.endOffset);
    return read(piece.cloneContents());
  };
  return [part("start"), part("end")];
}

export function cursorIn(root: HTMLElement): Range | null {
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && root.contains(range.commonAncestorContainer) ? range : null;
}

/** Puts the cursor behind `length` stored characters; beyond the end at the end. */
export function putCursor(root: HTMLElement, length: number): void {
  root.focus();
  const range = document.createRange();
  range.selectNodeContents(root);
  range.collapse(false);
  let left = length;
  for (const node of root.childNodes) {
    const size = read(wrapped(node)).length;
    if (left <= size && node.nodeType === Node.TEXT_NODE) {
      range.setStart(node, left);
      range.collapse(true);
      break;
    }
    if (left <= 0) {
      range.setStartBefore(node);
      range.collapse(true);
      break;
    }
    left -= size;
  }
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

const wrapped = (node: Node): Node => {
  const box = document.createDocumentFragment();
  box.append(node.cloneNode(true));
  return box;
};
