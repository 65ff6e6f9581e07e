import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readAsset } from "../../../electron/reports/assets.ts";
import { checkTemplate } from "../../../electron/reports/word/check-template.ts";
import { LAYOUTS } from "../../../shared/report/layouts.ts";

const DOCUMENT = "word/document.xml";

/** The shipped template, changed: parts replaced or added. */
function template(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(readAsset("party-36.docx"));
  change(parts);
  return zipSync(parts);
}
const edit = (part: string, how: (xml: string) => string) =>
  template((parts) => {
    parts[part] = strToU8(how(strFromU8(parts[part] ?? new Uint8Array())));
  });
const add = (name: string, text = "x") =>
  template((parts) => {
    parts[name] = strToU8(text);
  });
const document = (from: string | RegExp, to: string) => edit(DOCUMENT, (xml) => xml.replace(from, to));
const codes = async (file: Uint8Array) => [...new Set((await checkTemplate(file)).map((one) => one.code))];

test("the shipped templates have nothing to mend", async () => {
  for (const layout of LAYOUTS)
    expect(await checkTemplate(readAsset(`${layout.code}.docx`)), layout.code).toEqual([]);
});

describe("tags", () => {
  test("an unknown one is named", async () => {
    expect(await checkTemplate(document("{title}", "{titel}"))).toEqual([
      { code: "unknown-tag", where: DOCUMENT, what: "{titel}" },
    ]);
  });
  test.each([
    ["a tag outside its loop", document("{title}", "{heading}"), "misplaced-tag"],
    ["a loop that is never closed", document("{/recipients}", ""), "unbalanced-tag"],
    ["a loop closed by another name", document("{/recipients}", "{/pictures}"), "unbalanced-tag"],
    ["a loop closed that was never opened", document("{title}", "{/recipients}"), "unbalanced-tag"],
    ["a single tag used as a loop", document("{title}", "{#title}{/title}"), "misplaced-tag"],
    ["a brace that is missing", document("{title}", "{title"), "broken-tag"],
  ])("%s", async (_name, file, code) => {
    expect(await codes(file)).toContain(code);
  });
  test("in a header too", async () => {
    const file = edit("word/header1.xml", (xml) =>
      xml
        .replace("</w:p>", "<w:r><w:t>{secret}</w:t></w:r></w:p>")
        .replace("<w:p/>", "<w:p><w:r><w:t>{secret}</w:t></w:r></w:p>"),
    );
    expect(await checkTemplate(file)).toEqual([
      { code: "unknown-tag", where: "word/header1.xml", what: "{secret}" },
    ]);
  });
});

describe("what could reach outside or run", () => {
  const link = (attributes: string) =>
    edit("word/_rels/document.xml.rels", (xml) =>
      xml.replace("</Relationships>", `<Relationship Id="rX" Type="t" ${attributes}/></Relationships>`),
    );
  const paragraph = (xml: string) => document("<w:body>", `<w:body><w:p><w:r>${xml}</w:r></w:p>`);
  test.each([
    ["a link to the net", link('Target="https://example.test/x" TargetMode="External"'), "external-link"],
    ["a template from a share", link('TargetMode="External" Target="\\\\server\\x.dotm"'), "external-link"],
    ["an address without its mark", link('Target="file:///etc/passwd"'), "external-link"],
    [
      "a link from the settings",
      add(
        "word/_rels/settings.xml.rels",
        '<Relationships><Relationship Target="http://a.test/t.dotm" TargetMode = "External"/></Relationships>',
      ),
      "external-link",
    ],
    ["a macro", add("word/vbaProject.bin"), "macro"],
    [
      "a content type with macros",
      edit("[Content_Types].xml", (xml) =>
        xml.replace(
          "</Types>",
          '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        ),
      ),
      "macro",
    ],
    ["an embedded object", add("word/embeddings/oleObject1.bin"), "embedded-object"],
    ["an ActiveX control", add("word/activeX/activeX1.xml", "<a/>"), "embedded-object"],
    ["another document drawn in", paragraph('<w:altChunk r:id="rX"/>'), "embedded-object"],
    [
      "an entity",
      edit(DOCUMENT, (xml) =>
        xml.replace("<w:document", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document'),
      ),
      "doctype",
    ],
    [
      "an entity in UTF-16",
      template((parts) => {
        parts["word/settings.xml"] = new Uint8Array(
          Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY e "x">]><x/>', "utf16le"),
        );
      }),
      "doctype",
    ],
    ["a DDE field", paragraph('<w:instrText>DDEAUTO c:\\\\x "y"</w:instrText>'), "field"],
    [
      "a field cut in two",
      paragraph('<w:instrText>INCLUDE</w:instrText><w:instrText>PICTURE "http://a.test/p"</w:instrText>'),
      "field",
    ],
  ])("%s", async (_name, file, code) => {
    expect(await codes(file)).toEqual([code]);
  });
});

describe("what is no template", () => {
  test.each([
    ["no zip", new TextEncoder().encode("x"), "not-word"],
    ["nothing", new Uint8Array(), "not-word"],
    ["another zip", zipSync({ "a.txt": strToU8("a") }), "not-word"],
    ["a bomb", zipSync({ [DOCUMENT]: new Uint8Array(40 << 20) }), "too-large"],
    [
      "a thousand parts",
      zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`p${i}`, strToU8("x")]))),
      "too-large",
    ],
    [
      "a broken document",
      template((parts) => {
        parts[DOCUMENT] = strToU8("<w:document");
      }),
      "not-word",
    ],
  ])("%s", async (_name, file, code) => {
    expect(await codes(file)).toEqual([code]);
  });
});
