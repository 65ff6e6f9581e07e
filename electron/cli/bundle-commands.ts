import { ok, type Result } from "../../shared/result.ts";
import { exportBundle } from "../bundles/export-bundle.ts";
import { type ImportedFile, importBundles, verifyBundle } from "../bundles/import-bundle.ts";
import { leaveOut, takeBack } from "../cluster/decisions.ts";
import { enrol } from "../cluster/enrol.ts";
import { reverify } from "../cluster/reverify.ts";
import { importRosterToOffice, writeRequestFile, writeRosterFile } from "../cluster/rosters.ts";
import { bundlesHash } from "../cluster/view.ts";
import type { Arguments } from "./arguments.ts";
import type { Command, Partly, Reply, Terminal } from "./command.ts";
import { approvalPassphrase, withWorkspace } from "./with-workspace.ts";

export const bundleCommands: readonly Command[] = [
  {
    name: "roster",
    usage: "roster --workspace C --out K",
    spec: { required: ["workspace", "out"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const written = await writeRosterFile(ws, args.value("out"));
        return written.ok ? ok({ file: args.value("out"), ...written.value }) : written;
      }),
  },
  {
    name: "import-roster",
    usage: "import-roster --workspace F --roster K [--fingerprint … the first time]",
    spec: { required: ["workspace", "roster"], optional: ["fingerprint"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const taken = await importRosterToOffice(ws, args.value("roster"), args.maybe("fingerprint"));
        return taken.ok ? ok({ ...taken.value }) : taken;
      }),
  },
  {
    name: "request",
    usage: "request --workspace F --out R   (prints its fingerprint)",
    spec: { required: ["workspace", "out"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const written = await writeRequestFile(ws, args.value("out"));
        return written.ok ? ok({ file: args.value("out"), ...written.value }) : written;
      }),
  },
  {
    name: "enrol",
    usage: "enrol --workspace C (--request R --fingerprint …)+   (held bundles are then read)",
    spec: { required: ["workspace"], many: ["request", "fingerprint"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const passphrase = approvalPassphrase(terminal);
        if (!passphrase.ok) return passphrase;
        const fingerprints = args.all("fingerprint");
        const requests = args
          .all("request")
          .map((requestFile, i) => ({ requestFile, fingerprint: fingerprints[i] ?? "" }));
        const enrolled = await enrol(ws, requests, { userId: ws.user.id, passphrase: passphrase.value });
        return enrolled.ok ? ok({ ...enrolled.value }) : enrolled;
      }),
  },
  {
    name: "export",
    usage: "export --workspace F --period 2020H1 --out DIR [--names in|out]",
    spec: { required: ["workspace", "period", "out"], optional: ["names"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const passphrase = approvalPassphrase(terminal);
        if (!passphrase.ok) return passphrase;
        const names = args.maybe("names") ?? "out";
        if (names !== "in" && names !== "out")
          return { ok: false, problem: { code: "E_USAGE", params: { what: "--names in|out" } } };
        const head = ws.approvers().at(0);
        const done = await exportBundle(ws, {
          period: args.value("period"),
          outDir: args.value("out"),
          profile: names === "in" ? "names-in" : "names-out",
          approverId: head?.id ?? "",
          passphrase: passphrase.value,
        });
        return done.ok ? ok({ ...done.value }) : done;
      }),
  },
  {
    name: "verify",
    usage: "verify --workspace C FILE",
    spec: { required: ["workspace"], words: { min: 1, max: 1 } },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const read = await verifyBundle(ws, args.words[0] ?? "");
        return read.ok ? ok({ ...read.value }) : read;
      }),
  },
  {
    name: "import",
    usage: "import --workspace C FILE …",
    spec: { required: ["workspace"], words: { min: 1, max: 1000 } },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const done = await importBundles(ws, args.words);
        return done.ok ? ok(refusedFirst(done.value)) : done;
      }),
  },
  {
    name: "leave-out",
    usage: "leave-out --workspace C --bundle HASH --reason T",
    spec: { required: ["workspace", "bundle", "reason"] },
    run: (args, terminal) => decide(args, terminal, leaveOut),
  },
  {
    name: "take-back",
    usage: "take-back --workspace C --bundle HASH --reason T",
    spec: { required: ["workspace", "bundle", "reason"] },
    run: (args, terminal) => decide(args, terminal, takeBack),
  },
  {
    name: "reverify",
    usage: "reverify --workspace C   (every held file read again, the view written afresh and compared)",
    spec: { required: ["workspace"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const seen = await reverify(ws);
        if (!seen.ok) return seen;
        const [fault] = seen.value.faults;
        const isWhole = fault === undefined && seen.value.isViewWhole;
        return ok(
          isWhole
            ? { ...seen.value }
            : {
                refusedWith: fault?.code ?? "E_DATABASE_DAMAGED",
                params: fault?.params ?? {},
                reply: { ...seen.value },
              },
        );
      }),
  },
  {
    name: "hash",
    usage: "hash --workspace C   (bundlesHash)",
    spec: { required: ["workspace"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => ok({ bundlesHash: bundlesHash(ws.db) })),
  },
];

function refusedFirst(files: readonly ImportedFile[]): Reply | Partly {
  const refused = files.find((file) => file.outcome === "refused");
  return refused
    ? { refusedWith: refused.code ?? "E_INPUT", params: refused.params, reply: { files } }
    : { files };
}

const decide = (args: Arguments, terminal: Terminal, how: typeof leaveOut) =>
  withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
    const passphrase = approvalPassphrase(terminal);
    if (!passphrase.ok) return passphrase;
    const approver = { userId: ws.user.id, passphrase: passphrase.value };
    const done = await how(ws, args.value("bundle"), args.value("reason"), approver);
    return done.ok ? ok({ bundle: args.value("bundle"), bundlesHash: bundlesHash(ws.db) }) : done;
  });
