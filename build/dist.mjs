// `npm run dist [-- --linux | --win] [--dir [--stand-in]] [--out FOLDER]`: builds and packages with electron-builder. With
// --stand-in the package holds everything but Electron itself: for machines where its binary cannot be had.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, Platform } from "electron-builder";
import { makeStandIn } from "./electron-stand-in.mjs";
import { packaging } from "./packaging.mjs";
import { root, runNode } from "./set-up.mjs";

for (const script of ["build.mjs", "build-electron.mjs"])
  if (runNode([join(root, "build", script)], { cwd: root }) !== 0) process.exit(1);

const has = (flag) => process.argv.includes(flag);
const isWindows = has("--win") || (process.platform === "win32" && !has("--linux"));
const outAt = process.argv.indexOf("--out");
const output = outAt < 0 ? join(root, "release") : resolve(process.argv[outAt + 1]);
const standIn = has("--stand-in") ? makeStandIn(mkdtempSync(join(tmpdir(), "so-cum-stand-in-"))) : undefined;
if (standIn)
  console.log("With a stand-in for Electron: this package shows what would be shipped, and does not run.");

await build({
  targets: (isWindows ? Platform.WINDOWS : Platform.LINUX).createTarget(has("--dir") ? "dir" : null),
  projectDir: root,
  publish: "never",
  config: packaging(output, standIn),
});
if (standIn) rmSync(standIn, { recursive: true, force: true });
console.log(output);
