import { type Tag, TagDisposition, TemplateHandler } from "easy-template-x";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { LOOPS, TEMPLATE_TAGS } from "./template-data.ts";

/** What is wrong with a template. `where` is the part of the file, `what` the tag or the thing found. */
export type TemplateFinding = {
  readonly code:
    | "not-word"
    | "too-large"
    | "external-link"
    | "macro"
    | "embedded-object"
    | "doctype"
    | "field"
    | "unknown-tag"
    | "misplaced-tag"
    | "unbalanced-tag"
    | "broken-tag";
  readonly where: string;
  readonly what: string;
};

const DOCUMENT = "word/document.xml";
const MAX_FILE = 10 << 20;
const MAX_PART = 30 << 20;
const MAX_PARTS = 500;
/** Fields that fetch or run something when Word opens the file. */
const ACTIVE_FIELD =
  /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|AUTOTEXT|EMBED)\b/;

/**
 * Reads a template an office edited and says everything that is wrong: that it could reach outside or run something, that
 * a tag is unknown, stands where it means nothing, or is not closed. An empty list: it can be used. Nothing is run, and no
 * entity or address in it is followed.
 */
export async function checkTemplate(file: Uint8Array): Promise<TemplateFinding[]> {
  if (file.length > MAX_FILE) return [{ code: "too-large", where: "", what: "" }];
  const parts = unpack(file);
  if (!Array.isArray(parts)) return [parts];
  if (!parts.some((part) => part.name === DOCUMENT)) return [{ code: "not-word", where: "", what: "" }];
  const hostile = parts.flatMap(hostileIn);
  // A file that is not safe to read further is not read further.
  return hostile.length > 0 ? hostile : tagFindings(file, parts);
}

type Part = { readonly name: string; readonly bytes: Uint8Array };

function unpack(file: Uint8Array): Part[] | TemplateFinding {
  let total = 0;
  let count = 0;
  let isTooLarge = false;
  try {
    const files = unzipSync(file, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count += 1;
        isTooLarge ||= total > MAX_PART || count > MAX_PARTS;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return { code: "too-large", where: "", what: "" };
    return Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  } catch {
    return { code: "not-word", where: "", what: "" };
  }
}

function hostileIn({ name, bytes }: Part): TemplateFinding[] {
  const found: TemplateFinding[] = [];
  const say = (code: TemplateFinding["code"], what: string) => found.push({ code, where: name, what });
  if (/vbaProject|vbaData|macros?\//i.test(name)) say("macro", name);
  else if (/\/(embeddings|activeX|ole|attachedToolbars|customUI)\b|\.bin$/i.test(name))
    say("embedded-object", name);
  if (!/\.(xml|rels)$/i.test(name)) return found;
  const text = xmlOf(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) say("doctype", "");
  else if (!isWellFormed(text)) say("not-word", "");
  if (/macroEnabled|application\/vnd\.ms-office\.vbaProject/i.test(text)) say("macro", "");
  for (const [, link] of text.matchAll(/<Relationship\b([^>]*)>/gi)) {
    const target = /\bTarget\s*=\s*["']([^"']*)["']/i.exec(link ?? "")?.[1] ?? "";
    if (
      /TargetMode\s*=\s*["']\s*External/i.test(link ?? "") ||
      /^(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(target)
    )
      say("external-link", target.slice(0, 200));
  }
  if (/<(?:\w+:)?altChunk\b/.test(text)) say("embedded-object", "altChunk");
  if (/<(?:\w+:)?(?:object|control|OLEObject)\b/.test(text)) say("embedded-object", "OLE");
  const instructions = [
    ...[...text.matchAll(/<w:instrText\b[^>]*>([^<]*)/g)].map((match) => match[1] ?? ""),
    ...[...text.matchAll(/w:instr\s*=\s*"([^"]*)"/g)].map((match) => match[1] ?? ""),
  ].join("");
  const field = ACTIVE_FIELD.exec(instructions.toUpperCase())?.[0];
  if (field) say("field", field);
  return found;
}

/** Word refuses a file with a part that is no XML; so does this, before anything lenient reads it. */
function isWellFormed(text: string): boolean {
  let isBroken = false;
  const parser = new SaxesParser();
  parser.on("error", () => {
    isBroken = true;
  });
  parser.write(text).close();
  return !isBroken;
}

/** A part may be UTF-16: what looks for a DOCTYPE must not be blind to it. */
function xmlOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    (first === 0xff && second === 0xfe) || second === 0
      ? "utf-16le"
      : (first === 0xfe && second === 0xff) || first === 0
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

async function tagFindings(file: Uint8Array, parts: readonly Part[]): Promise<TemplateFinding[]> {
  let tags: Tag[];
  try {
    tags = await new TemplateHandler().parseTags(Buffer.from(file));
  } catch (error) {
    const what = error instanceof Error ? (/"([^"]*)"/.exec(error.message)?.[1] ?? "") : "";
    return [{ code: "broken-tag", where: partWith(parts, what), what }];
  }
  return nesting(tags).map((one) => ({ ...one, where: partWith(parts, one.what) }));
}

/** The part a tag stands in: Word may have cut it in several runs, so its text is put together first. */
function partWith(parts: readonly Part[], tag: string): string {
  const holds = (part: Part) =>
    tag !== "" &&
    [...xmlOf(part.bytes).matchAll(/<w:t\b[^>]*>([^<]*)/g)]
      .map((match) => match[1] ?? "")
      .join("")
      .includes(tag);
  return (
    parts.find((part) => /^word\/(header|footer)\d*\.xml$/.test(part.name) && holds(part))?.name ?? DOCUMENT
  );
}

function nesting(tags: readonly Tag[]): Pick<TemplateFinding, "code" | "what">[] {
  const found: Pick<TemplateFinding, "code" | "what">[] = [];
  const open: { name: string; rawText: string }[] = [];
  const all = new Set(Object.values(TEMPLATE_TAGS).flat());
  for (const { name, disposition, rawText } of tags) {
    if (disposition === TagDisposition.Close) {
      if (open.at(-1)?.name === name) open.pop();
      else found.push({ code: "unbalanced-tag", what: rawText });
      continue;
    }
    const isLoop = disposition === TagDisposition.Open;
    if (!all.has(name)) found.push({ code: "unknown-tag", what: rawText });
    else if (!TEMPLATE_TAGS[open.at(-1)?.name ?? ""]?.includes(name) || LOOPS.includes(name) !== isLoop)
      found.push({ code: "misplaced-tag", what: rawText });
    if (isLoop) open.push({ name, rawText });
  }
  for (const { rawText } of open) found.push({ code: "unbalanced-tag", what: rawText });
  return found;
}
