// `npm start`: sets up, builds the screens, serves the program on 127.0.0.1 and opens a browser, or prints the address.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectNode, root, runNode, setUp } from "./set-up.mjs";

setUp();
if (runNode([join(root, "build/build.mjs")], { cwd: root }) !== 0) process.exit(1);
console.log(
  "Chạy trong trình duyệt: phiên bản này chưa có cửa sổ riêng (Electron). / In a browser: this version has no window of its own yet.",
);

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
