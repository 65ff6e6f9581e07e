// `npm start`: sets up, builds, and opens the program: in Electron where its binary and a display can be had, else the same
// program on 127.0.0.1 in a browser, saying in one line why.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectNode, root, runNode, setUp } from "./set-up.mjs";

setUp();
const build = (script) => runNode([join(root, "build", script)], { cwd: root });
if (build("build.mjs") !== 0) process.exit(1);

const electron = findElectron();
if (electron.binary) {
  if (build("build-electron.mjs") !== 0) process.exit(1);
  const window = spawn(electron.binary, [root], { stdio: "inherit" });
  window.once("exit", (code) => process.exit(code ?? 1));
} else {
  console.log(electron.why);
  serveInBrowser();
}

/** Electron's binary, fetched once where it can be; or why there is none. */
function findElectron() {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { why: "Không có màn hình nên chạy trong trình duyệt. / No display: running in a browser." };
  const names = { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" };
  const name = names[process.platform] ?? "electron";
  const places = [process.env.ELECTRON_OVERRIDE_DIST_PATH, join(root, "node_modules/electron/dist")];
  const find = () =>
    places
      .filter(Boolean)
      .map((folder) => join(folder, name))
      .find(existsSync);
  if (!find())
    spawnSync(projectNode(), [join(root, "node_modules/electron/install.js")], {
      stdio: "ignore",
      timeout: 180_000,
    });
  const binary = find();
  return binary
    ? { binary }
    : {
        why: "Không tải được Electron nên chạy trong trình duyệt. / Electron cannot be had here: running in a browser.",
      };
}

function serveInBrowser() {
  const program = spawn(
    projectNode(),
    ["--disable-warning=ExperimentalWarning", join(root, "electron/loopback.ts")],
    { cwd: root, stdio: ["inherit", "pipe", "inherit"] },
  );
  program.stdout.once("data", (line) => {
    const url = String(line).trim();
    console.log(url);
    openBrowser(url);
  });
  program.once("exit", (code) => process.exit(code ?? 1));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => program.kill(signal));
}

/** Nothing is lost where no browser opens: the address stands above. */
function openBrowser(url) {
  const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay || process.env.CI) return;
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  spawn(command, args, { stdio: "ignore", detached: true }).on("error", () => {});
}
