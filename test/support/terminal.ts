import { readArguments } from "../../electron/cli/arguments.ts";
import { bundleCommands } from "../../electron/cli/bundle-commands.ts";
import { caseCommands } from "../../electron/cli/case-commands.ts";
import { catalogueCommands } from "../../electron/cli/catalogue-commands.ts";
import { isPartly } from "../../electron/cli/command.ts";
import { keptReportCommands } from "../../electron/cli/kept-report-commands.ts";
import { reportCommands } from "../../electron/cli/report-commands.ts";
import { upwardCommands } from "../../electron/cli/upward-commands.ts";
import { workspaceCommands } from "../../electron/cli/workspace-commands.ts";
import { deps, HEAD, RECORDER } from "./offices.ts";

export type Answer = { ok: boolean; [key: string]: unknown };

const commands = [
  ...workspaceCommands,
  ...caseCommands,
  ...bundleCommands,
  ...catalogueCommands,
  ...upwardCommands,
  ...reportCommands,
  ...keptReportCommands,
];

/** A command of the terminal without a process of its own: its reply as `--json` prints it. */
export async function terminal(name: string, ...argv: string[]): Promise<Answer> {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const args = readArguments(argv, command.spec);
  const done = args.ok
    ? await command.run(args.value, { deps, passphrase: RECORDER, headPassphrase: HEAD })
    : args;
  if (!done.ok) return { ok: false, code: done.problem.code };
  return isPartly(done.value)
    ? { ok: false, code: done.value.refusedWith, ...done.value.reply }
    : { ok: true, ...JSON.parse(JSON.stringify(done.value)) };
}
