// Types layer by layer, then lint and format. Prints one line a part; exits 1 if any part fails.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./set-up.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);
const layers = ["shared", "electron", "renderer", "test"].filter((layer) =>
  existsSync(join(root, layer, "tsconfig.json")),
);
const parts = [
  ...layers.map((layer) => [`types ${layer}`, bin("tsc"), ["--noEmit", "-p", join(root, layer)]]),
  ["lint and format", bin("biome"), ["ci", "--reporter=summary", root]],
];

let failed = 0;
for (const [name, command, args] of parts) {
  const run = spawnSync(command, args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  const good = run.status === 0;
  console.log(`${good ? "ok    " : "FAILED"} ${name}`);
  if (!good) {
    failed += 1;
    console.log(`${run.stdout}${run.stderr}`.slice(0, 8000));
  }
}
process.exit(failed === 0 ? 0 : 1);
