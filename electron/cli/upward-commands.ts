import { basename } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";
import { exportUpward } from "../upward/export-upward.ts";
import { forgetLinked, nameMember, takeListAbove } from "../upward/link-clusters.ts";
import { type TakenUpward, takeUpwards, verifyUpward } from "../upward/take-upward.ts";
import type { Command, Partly, Reply } from "./command.ts";
import { approvalPassphrase, withWorkspace } from "./with-workspace.ts";

/** Between a cluster and the level above it, on either side. */
export const upwardCommands: readonly Command[] = [
  {
    name: "list-above",
    usage: "list-above --workspace C --roster K [--fingerprint … the first time]",
    spec: { required: ["workspace", "roster"], optional: ["fingerprint"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const taken = takeListAbove(ws, args.value("roster"), args.maybe("fingerprint") ?? "");
        return taken.ok ? ok({ ...taken.value }) : taken;
      }),
  },
  {
    name: "export-upward",
    usage: "export-upward --workspace C --out DIR [--names in|out]",
    spec: { required: ["workspace", "out"], optional: ["names"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const passphrase = approvalPassphrase(terminal);
        if (!passphrase.ok) return passphrase;
        const names = args.maybe("names") ?? "out";
        if (names !== "in" && names !== "out") return fail("E_USAGE", { what: "--names in|out" });
        const by = { userId: ws.user.id, passphrase: passphrase.value };
        const done = await exportUpward(ws, { outDir: args.value("out"), names, by });
        return done.ok ? ok({ ...done.value }) : done;
      }),
  },
  {
    name: "member-cluster",
    usage: "member-cluster --workspace T --roster K --fingerprint …",
    spec: { required: ["workspace", "roster", "fingerprint"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const named = nameMember(ws, args.value("roster"), args.value("fingerprint"));
        return named.ok ? ok({ ...named.value }) : named;
      }),
  },
  {
    name: "forget-cluster",
    usage: "forget-cluster --workspace C --cluster ID   (a list taken in by mistake)",
    spec: { required: ["workspace", "cluster"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const done = forgetLinked(ws, args.value("cluster"));
        return done.ok ? ok({ cluster: args.value("cluster") }) : done;
      }),
  },
  {
    name: "verify-upward",
    usage: "verify-upward --workspace T FILE",
    spec: { required: ["workspace"], words: { min: 1, max: 1 } },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const read = await verifyUpward(ws, args.words[0] ?? "");
        return read.ok ? ok({ ...read.value }) : read;
      }),
  },
  {
    name: "take-upward",
    usage: "take-upward --workspace T FILE … [--fork-reason T, to choose this side of a fork]",
    spec: { required: ["workspace"], optional: ["fork-reason"], words: { min: 1, max: 1000 } },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const forkReason = args.maybe("fork-reason");
        const files = args.words.map((path) => ({ path, name: basename(path) }));
        const done = await takeUpwards(ws, files, forkReason === undefined ? {} : { forkReason });
        return done.ok ? ok(refusedFirst(done.value)) : done;
      }),
  },
];

function refusedFirst(files: readonly TakenUpward[]): Reply | Partly {
  const refused = files.find((one) => one.problem !== null)?.problem;
  return refused ? { refusedWith: refused.code, params: refused.params, reply: { files } } : { files };
}
