import { randomBytes, timingSafeEqual } from "node:crypto";
import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { Reply } from "../../shared/api/reply.ts";
import { fail } from "../../shared/result.ts";
import type { Services } from "../worker-client.ts";
import type { NativeAnswer } from "./native-answer.ts";
import { fileBelow, typeOf } from "./renderer-files.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

export type LoopbackServer = { readonly url: string; readonly token: string; close(): Promise<void> };

const BODY_MAX_BYTES = 4 * 1024 * 1024;
/**
 * The loopback shell's door: 127.0.0.1 and a random port, a token per start (in the URL's fragment, then a header), Host
 * and Origin compared, no CORS. Static files are only those below `rendererFolder`.
 */
export async function serveHttp(
  services: Services,
  rendererFolder: string,
  answerNative: NativeAnswer,
  port = 0,
): Promise<LoopbackServer> {
  const token = randomBytes(32).toString("base64url");
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => end(response, 500));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: listening } = server.address() as AddressInfo;
  const host = `127.0.0.1:${listening}`;
  const origin = `http://${host}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // A page of another site, or a name that was pointed at this address, sends another Host or Origin.
    if (request.headers.host !== host) return end(response, 421);
    if (request.headers.origin !== undefined && request.headers.origin !== origin) return end(response, 403);
    const site = request.headers["sec-fetch-site"];
    const path = new URL(request.url ?? "/", origin).pathname;
    if (!path.startsWith("/api/")) return serveFile(request, response, path);
    if (site !== undefined && site !== "same-origin") return end(response, 403);
    if (!isToken(request.headers["x-so-cum-token"])) return end(response, 401);
    if (path === "/api/events" && request.method === "GET") return serveEvents(response);
    if (request.method !== "POST" || request.headers["content-type"] !== "application/json")
      return end(response, 405);
    const body = await readJson(request);
    if (path === "/api/cancel") {
      if (typeof body?.id === "string") services.cancel(body.id);
      return end(response, 204);
    }
    if (path !== "/api/call") return end(response, 404);
    if (typeof body?.id !== "string") return answer(response, fail("E_INPUT", { field: "id" }));
    const native = await answerNative(body.method, body.input);
    answer(response, native ?? (await services.call(body.id, body.method, body.input)));
  }

  const isToken = (sent: string | string[] | undefined): boolean => {
    if (typeof sent !== "string") return false;
    const [a, b] = [Buffer.from(sent), Buffer.from(token)];
    return a.length === b.length && timingSafeEqual(a, b);
  };

  function serveEvents(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
    response.write("\n");
    const unsubscribe = services.subscribe((event) => response.write(`${JSON.stringify(event)}\n`));
    response.on("close", unsubscribe);
  }

  function serveFile(request: IncomingMessage, response: ServerResponse, path: string): void {
    if (request.method !== "GET" && request.method !== "HEAD") {
      end(response, 405);
      return;
    }
    const file = fileBelow(rendererFolder, path);
    if (!file) {
      end(response, 404);
      return;
    }
    response.writeHead(200, {
      "content-type": typeOf(extname(file)),
      "cache-control": "no-store",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  }

  return { url: `${origin}/#token=${token}`, token, close: () => closeServer(server) };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > BODY_MAX_BYTES) return null;
    parts.push(part as Buffer);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, reply: Reply): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(reply));
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
