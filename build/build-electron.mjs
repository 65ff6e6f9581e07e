// Builds Electron's side into out/electron: main.js and worker.js (modules), preload.cjs (one file, as a sandbox needs it).
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { ASSETS } from "../electron/reports/assets.ts";
import { root } from "./set-up.mjs";

const outDir = join(root, "out/electron");
const external = ["electron", "better-sqlite3", /^node:/];

/** Everything but Electron and the native module is bundled, so the package carries one foreign module only. */
const bundle = (input, output, emptyOutDir) =>
  build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir,
      minify: false,
      target: "node24",
      rollupOptions: { input, external, output },
    },
  });

await bundle(
  { main: join(root, "electron/main.ts"), worker: join(root, "electron/worker.ts") },
  { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
  true,
);
await bundle(
  { preload: join(root, "electron/preload.ts") },
  { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
  false,
);

// Templates, fonts and the picture renderer's module lie beside the code that reads them (electron/reports/assets.ts).
mkdirSync(join(outDir, "assets"), { recursive: true });
for (const [name, source] of Object.entries(ASSETS))
  copyFileSync(join(root, source), join(outDir, "assets", name));
