import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Protocol } from "electron";
import { fileBelow, typeOf } from "../api/renderer-files.ts";
import { SECURITY_HEADERS } from "../api/security-headers.ts";

export const SCHEME = "so-cum";
export const APP_URL = `${SCHEME}://app/index.html`;

/** Before the app is ready: the scheme behaves like https (an origin, fetch, no mixed content). */
export const SCHEME_PRIVILEGES = [
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
];

export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${SCHEME}:` && parsed.hostname === "app";
}

/** Serves the built screens, and only files below that folder, with the policy on every answer. */
export function serveApp(protocol: Pick<Protocol, "handle">, rendererFolder: string): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const headers = { ...SECURITY_HEADERS, "cache-control": "no-store" };
    if (!isAppUrl(url) || method !== "GET") return new Response(null, { status: 405, headers });
    const file = fileBelow(rendererFolder, new URL(url).pathname);
    if (!file) return new Response(null, { status: 404, headers });
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...headers, "content-type": typeOf(extname(file)) },
    });
  });
}
