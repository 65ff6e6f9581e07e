import { type RefCallback, useCallback } from "react";

/** The height of an element as a CSS variable of its parent, in pixels: what sticks below it knows where it ends. */
export function useHeightOf(variable: `--${string}`): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      if (!element) return;
      const parent = element.parentElement;
      const watching = new ResizeObserver(() =>
        parent?.style.setProperty(variable, `${element.offsetHeight}px`),
      );
      watching.observe(element);
      return () => watching.disconnect();
    },
    [variable],
  );
}
