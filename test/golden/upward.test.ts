import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodeRosterFile } from "../../electron/identity/roster-file.ts";
import { must } from "../support/offices.ts";
import { readForAbove } from "../support/read-upward.ts";

const here = import.meta.dirname;
const made = readdirSync(here).filter((name) => /^upward-[a-z0-9-]+$/.test(name));

test.each(made)("the file upwards that was written as %s is read for ever, to its last row", async (name) => {
  const read = (file: string) => readFileSync(join(here, name, file));
  const { said, ...key } = JSON.parse(read("expected.json").toString());
  const chain = must(decodeRosterFile(new Uint8Array(read("roster.socum-ds"))));
  expect(must(await readForAbove(join(here, name, "file.socum-ct"), chain, key))).toEqual(said);
});
