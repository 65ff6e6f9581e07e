import { useEffect } from "react";
import { screenCss } from "../../shared/report/html.ts";
import type { Layout } from "../../shared/report/layouts.ts";

/** What a sheet on the screen is marked with. */
export const SHEET = "data-report-sheet";

/** Dresses the sheets on the screen by the rules that print them. The policy forbids style elements, not sheets of script. */
export function useSheetStyle(layout: Layout): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(screenCss(layout, `[${SHEET}]`));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [layout]);
}
