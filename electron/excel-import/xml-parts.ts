import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import type { Archive } from "./archive.ts";
import { isRefusal, refuse } from "./failure.ts";

export type Attributes = Readonly<Record<string, string>>;
export type XmlHandlers = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

const DEPTH_MAX = 100;

/**
 * Reads an XML part in pieces, giving back control after each: names without their prefixes, entities resolved. What stands
 * in a list of extensions is passed over: it adds to the part for newer programs and reuses its words, such as a second
 * `workbookPr` that says nothing of the dates of a workbook counting from 1904. A document type is refused (E_EXCEL_UNSAFE): it could name files outside or grow without end; what is not well formed is damaged.
 */
export async function* readXml(archive: Archive, part: string, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  /** The depth of the list of extensions that is open; 0 outside of one. */
  let extensions = 0;
  parser.on("doctype", () => refuse("E_EXCEL_UNSAFE"));
  parser.on("error", () => refuse("E_EXCEL_DAMAGED"));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEPTH_MAX) refuse("E_EXCEL_DAMAGED");
    if (extensions > 0) return;
    const name = local(tag.name);
    if (name === "extLst") extensions = depth;
    else handlers.open?.(name, tag.attributes as Attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (extensions === 0) handlers.close?.(local(tag.name));
    else if (depth < extensions) extensions = 0;
  });
  const text = (piece: string) => {
    if (extensions === 0) handlers.text?.(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of archive.read(part)) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder?.decode() ?? "").close();
  } catch (error) {
    // Bytes that are no text.
    if (isRefusal(error) || !(error instanceof TypeError)) throw error;
    refuse("E_EXCEL_DAMAGED");
  }
}

/** The whole of a small part. */
export async function readWhole(archive: Archive, part: string, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(archive, part, handlers));
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const encodingOf = (first: Buffer): string =>
  first[0] === 0xff && first[1] === 0xfe
    ? "utf-16le"
    : first[0] === 0xfe && first[1] === 0xff
      ? "utf-16be"
      : "utf-8";
