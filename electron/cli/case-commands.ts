import { readFileSync } from "node:fs";
import { z } from "zod";
import { caseRecordSchema } from "../../shared/case/record.ts";
import { sentence } from "../../shared/report/sentence.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { addCases } from "../cases/add-cases.ts";
import { approveCases } from "../cases/approve.ts";
import { listCases } from "../cases/list-cases.ts";
import { totalsWithFigures } from "../figures/totals-with-figures.ts";
import type { Command, Partly, Reply } from "./command.ts";
import { approvalPassphrase, withWorkspace } from "./with-workspace.ts";

/** Recorded beside a warning when a list from elsewhere gives no reason of its own. */
const DEFAULT_REASON = "Lấy từ tệp vào, chưa nêu lý do";

export const caseCommands: readonly Command[] = [
  {
    name: "add-cases",
    usage: "add-cases --workspace F --json FILE   (a known id appends a version)",
    spec: { required: ["workspace"], optional: ["json", "reason"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const list = readList(args.maybe("json") ?? "");
        if (!list.ok) return list;
        const added = await addCases(ws, list.value, args.maybe("reason") ?? DEFAULT_REASON);
        return added.ok ? ok({ cases: added.value }) : added;
      }),
  },
  {
    name: "approve",
    usage: "approve --workspace F --all|--case ID",
    spec: { required: ["workspace"], many: ["case"], flags: ["all"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const passphrase = approvalPassphrase(terminal);
        if (!passphrase.ok) return passphrase;
        if (args.has("all") === args.all("case").length > 0)
          return fail("E_USAGE", { what: "--all | --case ID" });
        const done = await approveCases(ws, {
          approverId: ws.approvers().at(0)?.id ?? "",
          passphrase: passphrase.value,
          caseIds: args.has("all") ? "all" : args.all("case"),
        });
        if (!done.ok) return done;
        const { approved, blocked } = done.value;
        return ok(
          blocked.length > 0
            ? { refusedWith: blocked[0]?.code ?? "E_RULES", reply: { approved, blocked } }
            : { approved, blocked },
        );
      }),
  },
  {
    name: "cases",
    usage: "cases --workspace W [--search …] [--limit N] [--after CURSOR]",
    spec: { required: ["workspace"], optional: ["search", "limit", "after"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const limit = Number(args.maybe("limit") ?? 200);
        if (!Number.isInteger(limit) || limit < 1) return fail("E_USAGE", { what: "--limit N" });
        const page = listCases(ws, {
          search: args.maybe("search") ?? "",
          after: args.maybe("after") ?? null,
          limit,
        });
        return page.ok ? ok({ ...page.value }) : page;
      }),
  },
  {
    name: "totals",
    usage: "totals --workspace C --period 2020H1 [--units today]",
    spec: { required: ["workspace", "period"], optional: ["units"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const counted = totalsWithFigures(
          ws,
          args.value("period"),
          args.maybe("units") === "today" ? "today" : "then",
        );
        if (!counted.ok) return counted;
        const { rows, sum, figures } = counted.value;
        return ok({ rows, sum, figures, sentence: sentence(sum.vaEffective, sum.vvEffective) });
      }),
  },
];

/** The case record's JSON Schema (input side), so that `add-cases` files can be written by other programs. */
export const schemaCommand: Command = {
  name: "schema",
  usage: "schema   (the case record's JSON Schema)",
  spec: {},
  run: async () => ok({ schema: z.toJSONSchema(caseRecordSchema, { io: "input", unrepresentable: "any" }) }),
};

function readList(file: string): Result<readonly unknown[]> {
  if (file === "") return fail("E_USAGE", { what: "--json FILE" });
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    const list = Array.isArray(value) ? value : isCaseList(value) ? value.cases : [value];
    return ok(list);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code !== undefined;
    return fail(missing ? "E_NOT_FOUND" : "E_JSON", { what: "--json" });
  }
}

const isCaseList = (value: unknown): value is { cases: unknown[] } =>
  typeof value === "object" && value !== null && Array.isArray((value as { cases?: unknown }).cases);
