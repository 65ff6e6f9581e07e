// Works on a workspace until it is killed; says what was acknowledged, one JSON line each.

import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { addCases } from "../../electron/cases/add-cases.ts";
import { makeBackup } from "../../electron/workspace/own-backups.ts";
import { unlockWorkspace } from "../../electron/workspace/unlock.ts";
import { deps, must, pettyCase, RECORDER, record, send } from "../support/offices.ts";

const [mode = "", folder = "", ...rest] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const ws = must(await unlockWorkspace(folder, { passphrase: RECORDER }, deps));
say({ ready: true });
if (mode === "import") {
  for (const outcome of must(await importBundles(ws, rest))) say({ imported: outcome.hash });
} else if (mode === "backup") {
  for (;;) say({ backup: must(await makeBackup(ws, "auto")).file });
} else {
  for (let i = 0; ; i += 1) {
    const key = `${process.pid}-${i}`;
    if (i % 3 === 2) {
      record(ws, pettyCase(key));
      const { seq, hash } = await send(ws, rest[0] ?? "");
      say({ sent: { seq, hash } });
    } else say({ saved: must(addCases(ws, [pettyCase(key)], "thử"))[0]?.id });
  }
}
ws.close();
