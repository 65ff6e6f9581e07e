// `node build/run.mjs build/make-templates.ts`: writes the shipped Word templates anew from the layouts' data.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemplate } from "../electron/reports/word/make-template.ts";
import { LAYOUTS } from "../shared/report/layouts.ts";

for (const layout of LAYOUTS) {
  const file = join(import.meta.dirname, `../electron/reports/word/templates/${layout.code}.docx`);
  writeFileSync(file, await makeTemplate(layout));
  console.log(`${layout.code}.docx`);
}
