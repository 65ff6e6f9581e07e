// Builds the screens into out/renderer.
import { join } from "node:path";
import { build } from "vite";
import { root } from "./set-up.mjs";

await build({ configFile: join(root, "renderer/vite.config.ts"), logLevel: "warn" });
