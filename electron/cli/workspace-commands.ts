import { fail, ok, type Result } from "../../shared/result.ts";
import { initCluster } from "../cluster/init-cluster.ts";
import { backupWorkspace } from "../workspace/backup.ts";
import { createWorkspace } from "../workspace/create-workspace.ts";
import { checkIntegrity } from "../workspace/integrity.ts";
import { restoreWorkspace } from "../workspace/restore.ts";
import type { Command, Reply } from "./command.ts";
import { withWorkspace } from "./with-workspace.ts";

export const workspaceCommands: readonly Command[] = [
  {
    name: "init-cluster",
    usage: "init-cluster --workspace C [--name NAME]   (prints roster 1's fingerprint)",
    spec: { required: ["workspace"], optional: ["name"] },
    async run(args, terminal): Promise<Result<Reply>> {
      if (!terminal.passphrase || !terminal.headPassphrase) return fail("E_ENV_PASSPHRASE");
      const name = "Đầu mối Cụm";
      const made = await createWorkspace(
        {
          folder: args.value("workspace"),
          kind: "cluster",
          unit: "",
          machine: "",
          users: [
            {
              name,
              role: "coordinator",
              passphrase: terminal.passphrase,
              approvalPassphrase: terminal.headPassphrase,
            },
          ],
        },
        terminal.deps,
      );
      if (!made.ok) return made;
      const { workspace, recoveryKey } = made.value;
      try {
        const roster = await initCluster(workspace, {
          name: args.maybe("name") ?? "Cụm thi đua số 2",
          coordinatorId: workspace.user.id,
          passphrase: terminal.headPassphrase,
        });
        return roster.ok
          ? ok({ fingerprint: roster.value.fingerprint, cluster: roster.value.cluster, recoveryKey })
          : roster;
      } finally {
        workspace.close();
      }
    },
  },
  {
    name: "init-office",
    usage: "init-office --unit BN --workspace F [--machine A]   (makes a recorder and a head)",
    spec: { required: ["workspace", "unit"], optional: ["machine"] },
    async run(args, terminal): Promise<Result<Reply>> {
      if (!terminal.passphrase || !terminal.headPassphrase) return fail("E_ENV_PASSPHRASE");
      const made = await createWorkspace(
        {
          folder: args.value("workspace"),
          kind: "office",
          unit: args.value("unit"),
          machine: args.maybe("machine") ?? "A",
          users: [
            { name: "Chuyên viên", role: "recorder", passphrase: terminal.passphrase },
            {
              name: "Lãnh đạo Ban",
              role: "head",
              passphrase: terminal.headPassphrase,
              approvalPassphrase: terminal.headPassphrase,
            },
          ],
        },
        terminal.deps,
      );
      if (!made.ok) return made;
      const { workspace, recoveryKey } = made.value;
      const reply = { unit: workspace.unit, machine: workspace.machine, recoveryKey };
      workspace.close();
      return ok(reply);
    },
  },
  {
    name: "backup",
    usage: "backup --workspace W --out B",
    spec: { required: ["workspace", "out"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const done = await backupWorkspace(ws, args.value("out"));
        return done.ok ? ok({ file: args.value("out") }) : done;
      }),
  },
  {
    name: "restore",
    usage: "restore --from B --workspace W",
    spec: { required: ["workspace", "from"] },
    async run(args): Promise<Result<Reply>> {
      const done = await restoreWorkspace(args.value("from"), args.value("workspace"));
      return done.ok ? ok({ workspace: args.value("workspace") }) : done;
    },
  },
  {
    name: "integrity",
    usage: "integrity --workspace W",
    spec: { required: ["workspace"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws) => {
        const checked = await checkIntegrity(ws);
        return checked.ok ? ok({ ...(checked.value as object) }) : checked;
      }),
  },
];
