import type { Reply, ShellEvent, Transport } from "../../shared/api/reply.ts";
import { fail } from "../../shared/result.ts";

const KEY = "so-cum-token";

/** The token comes in the fragment, which no server sees, and leaves the address bar at once. */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(KEY) ?? "";
}

/** Calls over the loopback shell. A shell that has ended answers E_BUG, as a dead worker does. */
export function httpTransport(): Transport {
  const headers = { "x-so-cum-token": takeToken(), "content-type": "application/json" };
  const post = (path: string, body: unknown) =>
    fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  return {
    async call(id, method, input): Promise<Reply> {
      try {
        const response = await post("/api/call", { id, method, input });
        return response.ok ? ((await response.json()) as Reply) : fail("E_BUG");
      } catch {
        return fail("E_BUG");
      }
    },
    cancel: (id) => void post("/api/cancel", { id }).catch(() => {}),
    subscribe(listener) {
      const ended = new AbortController();
      void listen(headers, ended.signal, listener).catch(() => {});
      return () => ended.abort();
    },
  };
}

async function listen(
  headers: Record<string, string>,
  signal: AbortSignal,
  listener: (event: ShellEvent) => void,
): Promise<void> {
  const response = await fetch("/api/events", { headers, signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return;
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") listener(JSON.parse(line) as ShellEvent);
  }
}
