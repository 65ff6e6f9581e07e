import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileBelow } from "../../electron/api/renderer-files.ts";
import { CONTENT_SECURITY_POLICY } from "../../electron/api/security-headers.ts";
import { type LoopbackServer, serveHttp } from "../../electron/api/serve-http.ts";
import type { Services } from "../../electron/worker-client.ts";
import { tempFolder } from "../support/offices.ts";

const folder = tempFolder();
const renderer = join(folder.path, "renderer");
const asked: unknown[] = [];
const services: Services = {
  call: async (_id, method) => {
    asked.push(method);
    return { ok: true, value: null };
  },
  cancel: () => {},
  subscribe: () => () => {},
  allow: () => {},
  close: async () => {},
};
let server: LoopbackServer;
let port: number;

beforeAll(async () => {
  mkdirSync(renderer);
  writeFileSync(join(renderer, "index.html"), "<!doctype html>");
  writeFileSync(join(folder.path, "secret.txt"), "secret");
  server = await serveHttp(services, renderer, async () => null);
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** `fetch` would not let Host and Origin be set. */
const ask = (method: string, path: string, headers: Record<string, string>, body = ""): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });

const good = () => ({ "x-so-cum-token": server.token, "content-type": "application/json" });
const call = JSON.stringify({ id: "1", method: "workspace.state", input: {} });

describe("the loopback door", () => {
  test("it listens on 127.0.0.1 alone, and the token is in the fragment, which no server ever sees", () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  });

  test("a call with the token is answered; without it, or with another, nobody is asked", async () => {
    expect((await ask("POST", "/api/call", good(), call)).body).toBe('{"ok":true,"value":null}');
    const before = asked.length;
    const { "x-so-cum-token": _, ...without } = good();
    expect((await ask("POST", "/api/call", without, call)).status).toBe(401);
    expect(
      (await ask("POST", "/api/call", { ...good(), "x-so-cum-token": "a".repeat(43) }, call)).status,
    ).toBe(401);
    expect((await ask("GET", "/api/events", without)).status).toBe(401);
    expect(asked).toHaveLength(before);
  });

  test.each([
    ["a name pointed at this address", { host: "evil.example" }, 421],
    ["another port's host", { host: "127.0.0.1:1" }, 421],
    ["another site's page", { origin: "http://evil.example" }, 403],
    ["a page without an origin of its own", { origin: "null" }, 403],
    ["a cross-site fetch", { "sec-fetch-site": "cross-site" }, 403],
    ["a form post", { "content-type": "application/x-www-form-urlencoded" }, 405],
    ["a post that needs no preflight", { "content-type": "text/plain" }, 405],
  ])("%s is turned away", async (_name, headers, status) => {
    const before = asked.length;
    expect((await ask("POST", "/api/call", { ...good(), ...headers }, call)).status).toBe(status);
    expect(asked).toHaveLength(before);
  });

  test("every answer carries the policy, and none allows another origin", async () => {
    for (const [path, headers] of [
      ["/", {}],
      ["/missing", {}],
      ["/api/call", {}],
    ] as const) {
      const answer = await ask("GET", path, headers);
      expect(answer.headers["content-security-policy"]).toBe(CONTENT_SECURITY_POLICY);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http/);
  });

  test("only files below the folder are served", async () => {
    expect((await ask("GET", "/", {})).body).toBe("<!doctype html>");
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00", "/%"])
      expect((await ask("GET", path, {})).status, path).toBe(404);
    expect(fileBelow(renderer, "/../secret.txt")).toBeNull();
  });

  test("a body that is not JSON, or is too large, is refused in words", async () => {
    expect((await ask("POST", "/api/call", good(), "{")).body).toContain("E_INPUT");
    const large = await ask(
      "POST",
      "/api/call",
      good(),
      JSON.stringify({ id: "1", pad: "x".repeat(5_000_000) }),
    );
    expect(large.body).toContain("E_INPUT");
  });
});
