import pg from "pg";
import { fail, ok } from "../../shared/result.ts";
import { bundlesHash, viewHash } from "../cluster/view.ts";
import { publishView, serverCode } from "../publish/publish-view.ts";
import { readCases } from "../reports/read-cases.ts";
import type { Command } from "./command.ts";
import { withWorkspace } from "./with-workspace.ts";

/** The server is named by PostgreSQL's own variables (PGHOST, PGUSER, PGPASSWORD …): a password never stands in arguments. */
export const publishCommands: readonly Command[] = [
  {
    name: "publish",
    usage:
      "publish --workspace C [--schema so_cum]   (to the PostgreSQL of PGHOST, PGUSER, PGDATABASE, PGPASSWORD)",
    spec: { required: ["workspace"], optional: ["schema"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
        const client = new pg.Client();
        // A connection that breaks later is also told by the query that it broke.
        client.on("error", () => undefined);
        try {
          await client.connect();
        } catch (error) {
          const detail = serverCode(error);
          if (detail === null) throw error;
          return fail("E_POSTGRES", { detail });
        }
        try {
          const mark = {
            bundlesHash: bundlesHash(ws.db),
            viewHash: viewHash(ws.db),
            atMs: terminal.deps.clock.nowMs(),
          };
          const approved = approvedOnly(readCases(ws, async () => undefined));
          const done = await publishView(client, args.maybe("schema") ?? "so_cum", approved, mark);
          return done.ok ? ok({ ...done.value, bundlesHash: mark.bundlesHash }) : done;
        } finally {
          await client.end();
        }
      }),
  },
];

/** What the cluster holds is approved; what a coordinator left out of the view stays out of the database too. */
async function* approvedOnly<Case extends { readonly foundExclusion: string | null }>(
  cases: AsyncIterable<Case>,
) {
  for await (const one of cases) if (one.foundExclusion !== "draft") yield one;
}
