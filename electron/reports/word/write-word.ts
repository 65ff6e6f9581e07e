import { TemplateHandler } from "easy-template-x";
import type { Layout } from "../../../shared/report/layouts.ts";
import type { Letterhead } from "../../../shared/report/letterhead.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Words } from "../../../shared/report/words.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { readAsset } from "../assets.ts";
import { checkTemplate } from "./check-template.ts";
import { templateData, type WordPicture } from "./template-data.ts";

/**
 * A report through a Word template: the office's own, or the shipped one of the layout. A template that is not clean is
 * refused before anything is filled in. Errors: E_TEMPLATE.
 */
export async function writeWord(
  report: Report,
  head: Letterhead,
  layout: Layout,
  language: keyof Words,
  pictures: readonly WordPicture[],
  ownTemplate?: Uint8Array,
): Promise<Result<Uint8Array>> {
  const template = ownTemplate ?? readAsset(`${layout.code}.docx`);
  if (ownTemplate) {
    const findings = await checkTemplate(ownTemplate);
    if (findings.length > 0) return fail("E_TEMPLATE", { count: findings.length });
  }
  const filled = await new TemplateHandler().process(
    Buffer.from(template),
    templateData(report, head, layout, language, pictures),
  );
  return ok(new Uint8Array(filled));
}
