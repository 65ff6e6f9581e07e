import type { KeyboardEvent } from "react";

/** Esc closes the list of a field; the case stays open. */
export const keepEscape = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key === "Escape" && event.currentTarget.getAttribute("aria-expanded") === "true")
    event.preventDefault();
};
