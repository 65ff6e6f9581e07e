// Makes the golden file of the present upward format, once: `node test/golden/make-upward.ts NAME`, NAME beginning with
// "upward-". It is read by the reader alone: a key, the cluster's list and the file are all it takes.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { heldRoster } from "../../electron/database/roster-store.ts";
import { enterFigures } from "../../electron/figures/enter-figures.ts";
import { encodeRosterFile } from "../../electron/identity/roster-file.ts";
import { must, tempFolder } from "../support/offices.ts";
import { readForAbove } from "../support/read-upward.ts";
import { makeTwoLevels, sendUpward } from "../support/two-levels.ts";

const name = process.argv[2] ?? "";
const out = join(import.meta.dirname, name);
if (!/^upward-[a-z0-9-]+$/.test(name) || existsSync(out)) throw new Error("name a folder that is not there yet");
const { path, remove } = tempFolder();
const levels = await makeTwoLevels(path);
must(
  enterFigures(levels.two.ws, {
    kind: "baseline",
    unit: "HP",
    period: "2019H1",
    numbers: { va: 2, vaEffective: 1, vv: 0 },
    source: { number: "12-BC/BNCTU", date: "2019-06-20", person: "Nguyễn Văn Mẫu 01" },
    reason: "",
  }),
);
const sent = await sendUpward(levels.two, join(path, "usb"));
const chain = heldRoster(levels.two.ws.db);
const above = heldRoster(levels.above.ws.db);
if (!chain || !above) throw new Error("no roster");
mkdirSync(out);
copyFileSync(sent.file, join(out, "file.socum-ct"));
writeFileSync(join(out, "roster.socum-ds"), encodeRosterFile(chain));
const key = { identity: levels.above.ws.ageIdentity(), cluster: above.newest.cluster };
const said = must(await readForAbove(sent.file, chain, key));
writeFileSync(join(out, "expected.json"), `${JSON.stringify({ ...key, said }, null, 2)}\n`);
levels.close();
remove();
