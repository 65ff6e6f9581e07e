import { unzipSync, zipSync } from "fflate";

/** A shipped layout has three parts: the text, the upright tables, the lying lists. A paper without tables is the text alone. */
export const textAlone = (file: Uint8Array): Uint8Array =>
  withBody(file, (body) => {
    const from = body.indexOf("<w:sectPr");
    const end = body.indexOf("</w:sectPr>", from) + "</w:sectPr>".length;
    const paragraph = Math.max(body.lastIndexOf("<w:p>", from), body.lastIndexOf("<w:p ", from));
    return `${body.slice(0, paragraph)}${body.slice(from, end)}</w:body></w:document>`;
  });

/** A paper with one lying annex: without the part for upright tables. */
export const textAndLying = (file: Uint8Array): Uint8Array =>
  withBody(file, (body) => {
    const first = partEnd(body, 0);
    return body.slice(0, first) + body.slice(partEnd(body, first));
  });

/** The end of the paragraph that holds the form of a part. */
const partEnd = (body: string, from: number): number =>
  body.indexOf("</w:p>", body.indexOf("</w:sectPr>", from)) + "</w:p>".length;

function withBody(file: Uint8Array, change: (body: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const body = change(new TextDecoder().decode(parts["word/document.xml"]));
  return zipSync({ ...parts, "word/document.xml": new TextEncoder().encode(body) });
}
