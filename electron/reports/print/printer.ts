import type { Result } from "../../../shared/result.ts";

/** Prints one page of HTML that needs nothing from outside to PDF, as its own @page rules say. */
export type PdfPrinter = {
  /** Errors: E_NO_PRINTER (nothing here can print), E_PRINT (it tried and failed). */
  print(html: string): Promise<Result<Uint8Array>>;
};
