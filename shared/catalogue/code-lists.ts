import { CODE_LISTS, type CodeList, type CodeRow } from "./code-rows.ts";
import type { Code } from "./codes.ts";
import { type Catalogue, catalogueInForce } from "./in-force.ts";
import { ACTS, ADVICE_FORMS, AGENCY_TYPES, CHARGES, PETTY_FORMS, SECTORS, SOURCES } from "./shipped-codes.ts";

const SHIPPED: Readonly<Record<CodeList, readonly Code[]>> = {
  sources: SOURCES,
  sectors: SECTORS,
  acts: ACTS,
  pettyForms: PETTY_FORMS,
  adviceForms: ADVICE_FORMS,
  agencyTypes: AGENCY_TYPES,
  charges: CHARGES,
};
/** Whether a code came with the program, so that it means the same in every register. */
export const isShippedCode = (list: CodeList, code: string): boolean =>
  SHIPPED[list].some((one) => one.code === code);

/** "Khác": the last to be offered, so that new codes stand before it. */
const OTHER: ReadonlySet<string> = new Set(["N99", "L99", "V9"]);

/** A list as it came with the program and what a catalogue's rows make of it, the newest names. */
export function listWith(list: CodeList, rows: readonly CodeRow[]): readonly Code[] {
  const codes = new Map(SHIPPED[list].map((one) => [one.code, one]));
  for (const row of rows) {
    if (row.list !== list) continue;
    const known = codes.get(row.code);
    if ("ended" in row) {
      if (known) codes.set(row.code, { ...known, until: row.from });
    } else if (known) {
      const { earlier = [], vi, en } = known;
      codes.set(row.code, {
        ...known,
        vi: row.vi,
        en: row.en,
        earlier: [...earlier, { before: row.from, vi, en }],
      });
    } else codes.set(row.code, { code: row.code, vi: row.vi, en: row.en, from: row.from });
  }
  const all = [...codes.values()];
  return [...all.filter((one) => !OTHER.has(one.code)), ...all.filter((one) => OTHER.has(one.code))];
}

type Merged = {
  readonly of: Catalogue;
  readonly lists: Readonly<Record<CodeList, readonly Code[]>>;
  readonly known: Readonly<Record<CodeList, ReadonlySet<string>>>;
};
let merged: Merged | null = null;

/** Made once a catalogue that comes into force. */
function inForce(): Merged {
  const of = catalogueInForce();
  if (merged?.of === of) return merged;
  const each = <T>(make: (list: CodeList) => T) =>
    Object.fromEntries(CODE_LISTS.map((list) => [list, make(list)])) as Record<CodeList, T>;
  const lists = each((list) => listWith(list, of.codes));
  merged = { of, lists, known: each((list) => new Set(lists[list].map((one) => one.code))) };
  return merged;
}

/** A list in force. Ask when it is needed: a register that is opened may bring its own rows. */
export const codesOf = (list: CodeList): readonly Code[] => inForce().lists[list];
export const isKnownCode = (list: CodeList, code: string): boolean => inForce().known[list].has(code);

export const sources = () => codesOf("sources");
export const sectors = () => codesOf("sectors");
export const acts = () => codesOf("acts");
export const pettyForms = () => codesOf("pettyForms");
export const adviceForms = () => codesOf("adviceForms");
export const agencyTypes = () => codesOf("agencyTypes");
export const charges = () => codesOf("charges");
