import { statSync } from "node:fs";
import { join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** @param extension with its dot */
export const typeOf = (extension: string): string => TYPES[extension] ?? "application/octet-stream";

/** The file a path names, null where there is none or it would leave the folder. */
export function fileBelow(folder: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0")) return null;
  const file = normalize(join(folder, decoded === "/" ? "index.html" : decoded));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
