// `npm start`: set-up, build, then the program: in Electron where it can run, else the same program on 127.0.0.1.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectNode, root, runNode, setUp } from "./set-up.mjs";

setUp();
if (runNode([join(root, "build/build.mjs")], { cwd: root }) !== 0) {
  console.error(
    "The program was not built (the reason stands above); nothing was started and no data was changed.",
  );
  process.exit(1);
}

/** Why Electron can't be used here, or the path of its binary. */
function electron() {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { why: "there is no display" };
  // Asking the package for its binary downloads it the first time; where it cannot, it fails at once.
  const asked = spawnSync(projectNode(), ["-p", "require('electron')"], {
    cwd: root,
    encoding: "utf8",
    timeout: 180_000,
  });
  const binary = asked.status === 0 ? (asked.stdout.trim().split("\n").at(-1) ?? "") : "";
  if (binary !== "" && existsSync(binary)) return { binary };
  return { why: "its program file could not be downloaded" };
}

const found = electron();
if (found.binary) {
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  const run = spawnSync(found.binary, [...(asRoot ? ["--no-sandbox"] : []), root], { stdio: "inherit" });
  process.exit(run.status ?? 1);
}
console.log(`Electron is not used because ${found.why}; the same program is served on this computer only:`);
process.exit(runNode([join(root, "out/main/loopback.js"), ...process.argv.slice(2)], { cwd: root }));
