import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the built main.js and preload.cjs, as they are, carry the program in a window", () => {
  const said = execFileSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "run-built-desktop.ts")],
    { encoding: "utf8", timeout: 100_000 },
  );
  const seen = JSON.parse(said.trimEnd().split("\n").at(-1) ?? "") as Record<string, unknown>;
  expect(seen).toMatchObject({
    name: "soCum",
    functions: ["call", "cancel", "subscribe"],
    preload: "preload.cjs",
    backups: ["Mau-Cum.socum-saoluu"],
    leaked: [],
    remote: "blocked",
  });
  // The one thing the browser says aloud is that the remote request of this test was refused.
  expect((seen.complaints as string[]).filter((one) => !one.includes("example.org"))).toEqual([]);
});
