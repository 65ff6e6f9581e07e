import type { CaseRecord } from "../case/record.ts";

/** One machine's last word on a case: `name` is the hash of that version. */
export type Side = { readonly name: string; readonly record: CaseRecord; readonly privateDigest: string };

export type Conflict = {
  /** As shared/merge/plan.ts names fields; a row by its id (`events.e1`), the private half as `private`. */
  readonly field: string;
  /** What the nearest common ancestor said; undefined where it had no such row. */
  readonly before: unknown;
  readonly values: readonly { readonly side: string; readonly value: unknown }[];
  /** The side a person took, null while it waits. */
  readonly taken: string | null;
};

export type Merged = {
  readonly record: CaseRecord;
  /** Whose private half goes with the record; an ancestor's while it waits. */
  readonly privateOf: string;
  readonly conflicts: readonly Conflict[];
};

/** Lists whose rows carry a key of their own and merge row by row. Any other list is one field. */
const ROW_KEYS: Readonly<Record<string, string>> = {
  related: "id",
  sourceDocuments: "id",
  people: "id",
  events: "id",
  advice: "id",
  damage: "id",
  attachments: "id",
  reasons: "rule",
};

/** A private half is one field, named so among the conflicts. */
export const PRIVATE_FIELD = "private";

/**
 * Merges the heads of a case field by field over their nearest common ancestors (DESIGN §7). A change of one side is taken;
 * equal changes agree; a field changed on several sides, or on which several nearest ancestors differ, keeps the
 * ancestor's value and is listed until `taken` names the side it goes by. The order of sides and ancestors never matters.
 * @param ancestors the nearest common ones; none where the sides have nothing in common
 */
export function mergeThreeWay(
  ancestors: readonly Side[],
  sides: readonly Side[],
  taken: ReadonlyMap<string, string> = new Map(),
): Merged {
  const byName = (a: Side, b: Side) => (a.name < b.name ? -1 : 1);
  const [bases, heads] = [[...ancestors].sort(byName), [...sides].sort(byName)];
  const conflicts: Conflict[] = [];
  const merging: Merging = {
    taken,
    conflicts,
    names: heads.map((head) => head.name),
  };
  const record = mergeValue(
    merging,
    "",
    bases.map((base) => base.record),
    heads.map((head) => head.record),
  ) as CaseRecord;
  const digest = mergeValue(
    merging,
    PRIVATE_FIELD,
    bases.map((base) => base.privateDigest),
    heads.map((head) => head.privateDigest),
  );
  const owner = [...heads, ...bases].find((one) => one.privateDigest === digest);
  return { record, privateOf: owner?.name ?? "", conflicts };
}

type Merging = {
  readonly taken: ReadonlyMap<string, string>;
  readonly conflicts: Conflict[];
  readonly names: readonly string[];
};

type Row = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const isObject = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function mergeValue(
  merging: Merging,
  path: string,
  bases: readonly unknown[],
  sides: readonly unknown[],
): unknown {
  const [first] = sides;
  if (sides.every((side) => same(side, first))) return first;
  const [base] = bases;
  const hasOneBase = bases.length > 0 && bases.every((one) => same(one, base));
  if (hasOneBase) {
    const changed = sides.filter((side) => !same(side, base));
    if (changed.every((side) => same(side, changed[0]))) return changed[0];
  }
  const all = [...bases, ...sides];
  const key = ROW_KEYS[path];
  if (key !== undefined) return mergeRows(merging, path, key, bases as Row[][], sides as Row[][]);
  if (all.every(isObject)) return mergeFields(merging, path, bases as Row[], sides as Row[]);
  return keepOrTake(merging, path, bases, sides);
}

function mergeFields(merging: Merging, path: string, bases: readonly Row[], sides: readonly Row[]): Row {
  const keys = [...new Set([...bases, ...sides].flatMap((one) => Object.keys(one)))];
  const merged: Record<string, unknown> = {};
  for (const key of keys) {
    const inner = path === "" ? key : `${path}.${key}`;
    const value = mergeValue(
      merging,
      inner,
      bases.map((one) => one[key]),
      sides.map((one) => one[key]),
    );
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** The ancestor's rows in their order, then the added ones by key; a row that is undefined on a side is not there. */
function mergeRows(
  merging: Merging,
  path: string,
  key: string,
  bases: readonly Row[][],
  sides: readonly Row[][],
): Row[] {
  const keysOf = (list: readonly Row[]) => list.map((row) => String(row[key]));
  const old = [...new Set(bases.flatMap(keysOf))];
  const added = [...new Set(sides.flatMap(keysOf))].filter((one) => !old.includes(one)).sort();
  const find = (list: readonly Row[], name: string) => list.find((row) => row[key] === name);
  return [...old, ...added].flatMap((name) => {
    const row = mergeValue(
      merging,
      `${path}.${name}`,
      bases.length === 0 ? [undefined] : bases.map((list) => find(list, name)),
      sides.map((list) => find(list, name)),
    );
    return row === undefined ? [] : [row as Row];
  });
}

function keepOrTake(
  merging: Merging,
  path: string,
  bases: readonly unknown[],
  sides: readonly unknown[],
): unknown {
  // Without any ancestor there is no value to keep: the side whose name comes first stands in, marked like the others.
  const before = bases.length > 0 ? bases[0] : sides[0];
  const values = sides.map((value, i) => ({ side: merging.names[i] ?? "", value }));
  const wanted = merging.taken.get(path);
  const chosen = values.find((one) => one.side === wanted);
  merging.conflicts.push({ field: path, before, values, taken: chosen ? chosen.side : null });
  return chosen ? chosen.value : before;
}

/**
 * The nearest common ancestors of several versions, sorted: common to all of them and no ancestor of another common one.
 * @param parentsOf direct parents of a version
 */
export function nearestCommonAncestors(
  heads: readonly string[],
  parentsOf: (hash: string) => readonly string[],
): string[] {
  const parents = new Map<string, readonly string[]>();
  const ancestorsOf = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const direct = parents.get(at) ?? parentsOf(at);
      parents.set(at, direct);
      for (const parent of direct) {
        if (seen.has(parent)) continue;
        seen.add(parent);
        open.push(parent);
      }
    }
    return seen;
  };
  const [first, ...rest] = heads.map(ancestorsOf);
  const common = [...(first ?? [])].filter((hash) => rest.every((set) => set.has(hash)));
  const covered = new Set(common.flatMap((hash) => [...ancestorsOf(hash)]));
  return common.filter((hash) => !covered.has(hash)).sort();
}
