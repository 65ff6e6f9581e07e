import { parseArgs } from "node:util";
import { fail, ok, type Result } from "../../shared/result.ts";

/** What a command takes: `required` and `optional` carry a value, `flags` do not, `many` may be repeated. */
export type ArgumentSpec = {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly many?: readonly string[];
  readonly flags?: readonly string[];
  /** How many words without a dash the command takes. */
  readonly words?: { readonly min: number; readonly max: number };
};

export type Arguments = {
  /** A required value; a missing one was refused before the command ran. */
  value(name: string): string;
  maybe(name: string): string | undefined;
  all(name: string): readonly string[];
  has(name: string): boolean;
  readonly words: readonly string[];
};

/** Reads a command's words strictly: an unknown option, a missing one or a stray word is E_USAGE. */
export function readArguments(argv: readonly string[], spec: ArgumentSpec): Result<Arguments> {
  const options: Record<string, { type: "string" | "boolean"; multiple?: boolean }> = {};
  for (const name of [...(spec.required ?? []), ...(spec.optional ?? [])]) options[name] = { type: "string" };
  for (const name of spec.many ?? []) options[name] = { type: "string", multiple: true };
  for (const name of spec.flags ?? []) options[name] = { type: "boolean" };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...argv], options, strict: true, allowPositionals: true });
  } catch (error) {
    return fail("E_USAGE", { what: error instanceof Error ? (error.message.split("\n")[0] ?? "") : "" });
  }
  const values = parsed.values as Record<string, string | boolean | string[] | undefined>;
  for (const name of spec.required ?? []) {
    if (typeof values[name] !== "string" || values[name] === "")
      return fail("E_USAGE", { what: `--${name} …` });
  }
  const words = parsed.positionals;
  const { min, max } = spec.words ?? { min: 0, max: 0 };
  if (words.length < min) return fail("E_USAGE", { what: "FILE …" });
  if (words.length > max) return fail("E_USAGE", { what: words[max] ?? "" });
  const text = (name: string) => (typeof values[name] === "string" ? (values[name] as string) : undefined);
  return ok({
    value: (name) => text(name) ?? "",
    maybe: text,
    all: (name) => (Array.isArray(values[name]) ? values[name] : []),
    has: (name) => values[name] === true,
    words,
  });
}
