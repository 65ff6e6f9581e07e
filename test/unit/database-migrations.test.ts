import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { MIGRATIONS } from "../../electron/database/migrations/index.ts";

it("migrations are numbered without a gap or a double, each in a file of its number, all of them listed", () => {
  expect(MIGRATIONS.map((one) => one.version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  const files = readdirSync(join(import.meta.dirname, "../../electron/database/migrations"))
    .filter((name) => name !== "index.ts")
    .sort();
  expect(files).toEqual(MIGRATIONS.map((one) => `${String(one.version).padStart(4, "0")}-${one.name}.ts`));
});
