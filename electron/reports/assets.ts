import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Files a report needs beside code, by name, and where they lie in the source tree. The build copies them to `assets/`. */
export const ASSETS = {
  "party-36.docx": "electron/reports/word/templates/party-36.docx",
  "party-399.docx": "electron/reports/word/templates/party-399.docx",
  "nd30.docx": "electron/reports/word/templates/nd30.docx",
  "tinos-vietnamese-400.woff2": "node_modules/@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2",
  "tinos-vietnamese-400-italic.woff2":
    "node_modules/@fontsource/tinos/files/tinos-vietnamese-400-italic.woff2",
  "tinos-vietnamese-700.woff2": "node_modules/@fontsource/tinos/files/tinos-vietnamese-700-normal.woff2",
  "tinos-vietnamese-700-italic.woff2":
    "node_modules/@fontsource/tinos/files/tinos-vietnamese-700-italic.woff2",
  "tinos-latin-ext-400.woff2": "node_modules/@fontsource/tinos/files/tinos-latin-ext-400-normal.woff2",
  "tinos-latin-ext-400-italic.woff2": "node_modules/@fontsource/tinos/files/tinos-latin-ext-400-italic.woff2",
  "tinos-latin-ext-700.woff2": "node_modules/@fontsource/tinos/files/tinos-latin-ext-700-normal.woff2",
  "tinos-latin-ext-700-italic.woff2": "node_modules/@fontsource/tinos/files/tinos-latin-ext-700-italic.woff2",
  "tinos-latin-400.woff2": "node_modules/@fontsource/tinos/files/tinos-latin-400-normal.woff2",
  "tinos-latin-400-italic.woff2": "node_modules/@fontsource/tinos/files/tinos-latin-400-italic.woff2",
  "tinos-latin-700.woff2": "node_modules/@fontsource/tinos/files/tinos-latin-700-normal.woff2",
  "tinos-latin-700-italic.woff2": "node_modules/@fontsource/tinos/files/tinos-latin-700-italic.woff2",
  "tinos-vietnamese-400.woff": "node_modules/@fontsource/tinos/files/tinos-vietnamese-400-normal.woff",
  "tinos-vietnamese-700.woff": "node_modules/@fontsource/tinos/files/tinos-vietnamese-700-normal.woff",
  "tinos-latin-400.woff": "node_modules/@fontsource/tinos/files/tinos-latin-400-normal.woff",
  "tinos-latin-700.woff": "node_modules/@fontsource/tinos/files/tinos-latin-700-normal.woff",
  "resvg.wasm": "node_modules/@resvg/resvg-wasm/index_bg.wasm",
} as const;

export type AssetName = keyof typeof ASSETS;

const isSource = import.meta.url.endsWith(".ts");

export const readAsset = (name: AssetName): Uint8Array =>
  readFileSync(
    fileURLToPath(
      isSource
        ? new URL(`../../${ASSETS[name]}`, import.meta.url)
        : new URL(`./assets/${name}`, import.meta.url),
    ),
  );
