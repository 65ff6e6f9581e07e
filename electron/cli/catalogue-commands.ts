import { readFileSync, statSync } from "node:fs";
import { CATALOGUE_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { publishCatalogue, writeCatalogueFile } from "../catalogue/publish.ts";
import { shownCatalogue } from "../catalogue/shown.ts";
import { takeCatalogueFile } from "../catalogue/take.ts";
import { expectingDisk } from "../database/database-problem.ts";
import type { Command, Reply } from "./command.ts";
import { approvalPassphrase, withWorkspace } from "./with-workspace.ts";

export const catalogueCommands: readonly Command[] = [
  {
    name: "catalogue",
    usage:
      "catalogue --workspace W [--out K]   (periods, plans and lists in force; as the file they came in)",
    spec: { required: ["workspace"], optional: ["out"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const { history: _, ...shown } = shownCatalogue(ws);
        const out = args.maybe("out");
        if (out === undefined) return ok(shown);
        const written = await writeCatalogueFile(ws, out);
        return written.ok ? ok({ ...shown, file: out }) : written;
      }),
  },
  {
    name: "publish-catalogue",
    usage:
      "publish-catalogue --workspace C --rows FILE.json [--out K]   ({periods, plans, codes} as `catalogue` prints them)",
    spec: { required: ["workspace", "rows"], optional: ["out"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const passphrase = approvalPassphrase(terminal);
        if (!passphrase.ok) return passphrase;
        const rows = rowsIn(args.value("rows"));
        if (!rows.ok) return rows;
        const by = { userId: ws.user.id, passphrase: passphrase.value };
        const published = await publishCatalogue(ws, rows.value, by);
        const out = args.maybe("out");
        if (!published.ok || out === undefined) return published;
        const written = await writeCatalogueFile(ws, out);
        return written.ok ? ok({ ...published.value, file: out }) : written;
      }),
  },
  {
    name: "import-catalogue",
    usage:
      "import-catalogue --workspace F --catalogue K [--despite-final]   (a cluster: also where its final reports change)",
    spec: { required: ["workspace", "catalogue"], flags: ["despite-final"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const taken = await takeCatalogueFile(ws, args.value("catalogue"), {
          isConfirmed: args.has("despite-final"),
        });
        return taken.ok ? ok({ ...taken.value }) : taken;
      }),
  },
];

/** Only `periods`, `plans` and `codes` of the file are looked at, so that what `catalogue --json` printed can be edited and given back. */
function rowsIn(file: string): Result<unknown> {
  return expectingDisk(() => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return fail("E_NOT_FOUND", { file });
    if (stat.size > 4 * CATALOGUE_FILE_MAX_BYTES) return fail("E_SIZE");
    const json = parseStrictJsonBytes(new Uint8Array(readFileSync(file)));
    if (!json.ok) return json;
    const { periods, plans, codes = [] } = (json.value ?? {}) as Record<string, unknown>;
    return ok({ periods, plans, codes });
  });
}
