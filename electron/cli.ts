// The same services from a terminal. Composition root: clock, randomness, environment and streams enter here.
import { randomBytes } from "node:crypto";
import { explain } from "../shared/problem/explain.ts";
import type { Problem } from "../shared/result.ts";
import { readArguments } from "./cli/arguments.ts";
import { bundleCommands } from "./cli/bundle-commands.ts";
import { caseCommands, schemaCommand } from "./cli/case-commands.ts";
import { catalogueCommands } from "./cli/catalogue-commands.ts";
import { isPartly, type Terminal } from "./cli/command.ts";
import { keptReportCommands } from "./cli/kept-report-commands.ts";
import { publishCommands } from "./cli/publish-commands.ts";
import { reportCommands } from "./cli/report-commands.ts";
import { upwardCommands } from "./cli/upward-commands.ts";
import { workspaceCommands } from "./cli/workspace-commands.ts";

const commands = [
  ...workspaceCommands,
  ...bundleCommands,
  ...caseCommands,
  ...catalogueCommands,
  ...publishCommands,
  ...reportCommands,
  ...keptReportCommands,
  ...upwardCommands,
  schemaCommand,
];

async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes("--json");
  const words = json ? withoutFlag(argv) : argv;
  const [name = "", ...rest] = words;
  const command = commands.find((one) => one.name === name);
  if (!command) {
    if (!json)
      console.error(
        ["so-cum, the register from a terminal:", ...commands.map((one) => `  ${one.usage}`)].join("\n"),
      );
    return refuse({ code: "E_USAGE", params: { what: name } }, json);
  }
  const args = readArguments(rest, command.spec);
  if (!args.ok) return refuse(args.problem, json);
  const terminal: Terminal = {
    deps: { clock: { nowMs: () => Date.now() }, randomBytes, kdfLogN: kdfLogN() },
    passphrase: process.env.SO_CUM_PASSPHRASE,
    headPassphrase: process.env.SO_CUM_HEAD_PASSPHRASE,
  };
  const done = await command.run(args.value, terminal);
  if (!done.ok) return refuse(done.problem, json);
  if (isPartly(done.value)) {
    const { refusedWith, params = {}, reply } = done.value;
    return refuse({ code: refusedWith, params } as Problem, json, reply);
  }
  console.log(
    JSON.stringify(
      name === "schema" && !json ? done.value.schema : { ok: true, ...done.value },
      null,
      json ? 0 : 2,
    ),
  );
  return 0;
}

/** Only the project's own tests make weaker key slots, to stay quick; a workspace says in its slots what it was made with. */
const kdfLogN = () => (process.env.SO_CUM_TEST_KDF_LOGN ? Number(process.env.SO_CUM_TEST_KDF_LOGN) : 17);

function refuse(problem: Problem, json: boolean, reply: Record<string, unknown> = {}): number {
  const message = explain(problem, "vi");
  if (json) console.log(JSON.stringify({ ok: false, code: problem.code, message, ...reply }));
  else {
    if (Object.keys(reply).length > 0) console.log(JSON.stringify(reply, null, 2));
    console.error(`${message} (${problem.code})`);
  }
  return 1;
}

/** `--json` asks for one JSON object on stdout; to `add-cases` it also names the file, and only a bare one is taken out. */
function withoutFlag(argv: readonly string[]): readonly string[] {
  if (argv[0] !== "add-cases") return argv.filter((word) => word !== "--json");
  const at = argv.findIndex(
    (word, i) => word === "--json" && (argv[i + 1] === undefined || argv[i + 1]?.startsWith("--")),
  );
  return at < 0 ? argv : argv.filter((_, i) => i !== at);
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  // A bug, not an expected failure: named, without a stack trace or case data.
  console.error(
    `Lỗi chương trình (${error instanceof Error ? error.name : "lỗi"}). Số liệu đã lưu không thay đổi.`,
  );
  if (process.env.SO_CUM_DEBUG) console.error(error);
  return 2;
});
