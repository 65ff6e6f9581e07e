/**
 * The lists a cluster may add to. All others have rules of counting behind each code (stages, roles, natures, outcomes, severities …)
 * and change with the program alone.
 */
export const CODE_LISTS = [
  "sources",
  "sectors",
  "acts",
  "pettyForms",
  "adviceForms",
  "agencyTypes",
  "charges",
] as const;
export type CodeList = (typeof CODE_LISTS)[number];

/**
 * One thing that is otherwise from a day on: a code under a name, new or renamed, or the end of a code. Rows stand by list, code
 * and day; a code that has ended never begins again.
 */
export type CodeRow = {
  readonly list: CodeList;
  readonly code: string;
  /** YYYY-MM-DD, the first day. */
  readonly from: string;
} & ({ readonly vi: string; readonly en: string } | { readonly ended: true });

/**
 * What a code that a cluster adds looks like. 50–89 are never shipped with a program, so that a later one cannot mean something else by
 * the same code; an act may also have the letter that its law gives it, a charge has its law and article.
 */
export const OWN_CODE: Readonly<Record<CodeList, RegExp>> = {
  sources: /^N[5-8]\d$/,
  sectors: /^L[5-8]\d$/,
  acts: /^(?:X[5-8]\d|\d?[a-zđ])$/,
  pettyForms: /^V[5-8]\d$/,
  adviceForms: /^T[5-8]\d$/,
  agencyTypes: /^A[5-8]\d$/,
  charges: /^(?:2015|1999)\/\d{1,3}[a-z]?$/,
};

const LETTER: Readonly<Record<CodeList, string>> = {
  sources: "N",
  sectors: "L",
  acts: "X",
  pettyForms: "V",
  adviceForms: "T",
  agencyTypes: "A",
  charges: "",
};

/** The next code that nothing has; "" for charges, whose article is the law's, and where all are taken. */
export function nextOwnCode(list: CodeList, taken: ReadonlySet<string>): string {
  if (list === "charges") return "";
  for (let n = 50; n < 90; n += 1) if (!taken.has(`${LETTER[list]}${n}`)) return `${LETTER[list]}${n}`;
  return "";
}

/** Codes that a rule or a table asks for by name (V12–V15, B14): they may be called otherwise, never ended. */
export const RULED_CODES: Readonly<Partial<Record<CodeList, readonly string[]>>> = {
  sources: ["N04", "N05", "N06", "N99"],
  sectors: ["L99"],
  acts: ["a", "b", "c", "k"],
  pettyForms: ["V6", "V9"],
};

const keyOf = ({ list, code, from }: CodeRow): string => `${CODE_LISTS.indexOf(list)} ${code} ${from}`;

/** As a catalogue has them. Plain order of characters: the same on every machine. */
export const inCodeOrder = (rows: readonly CodeRow[]): CodeRow[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** Whether rows stand in order, no day of a code twice. */
export const areInCodeOrder = (rows: readonly CodeRow[]): boolean =>
  rows.every((row, i) => i === 0 || keyOf(rows[i - 1] as CodeRow) < keyOf(row));
