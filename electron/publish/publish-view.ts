import { caseRows } from "../../shared/publish/case-rows.ts";
import { PUBLISHED_TABLES, type PublishedRow, type PublishedTable } from "../../shared/publish/tables.ts";
import type { ReportCase } from "../../shared/report/report-case.ts";
import { fail, ok, type Result } from "../../shared/result.ts";

/** The little of a PostgreSQL client that is needed; `pg`'s Client is one. */
export type PostgresClient = {
  query(
    sql: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rowCount: number | null; readonly rows: readonly unknown[] }>;
};

export type TableChange = {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
};
export type Published = {
  readonly schema: string;
  readonly cases: number;
  readonly tables: Readonly<Record<string, TableChange>>;
};

/** Of whose view the published rows are: hashes as the coordinator's screen shows them. */
export type ViewMark = { readonly bundlesHash: string; readonly viewHash: string; readonly atMs: number };

/** Rows handed over at a time: one parameter of about a megabyte at the most. */
const BATCH = 200;
const SCHEMA_NAME = /^[a-z][a-z0-9_]{0,40}$/;

/**
 * Makes the tables of `schema` hold exactly these cases, in one transaction: what is new is added, what differs is changed,
 * what is gone is removed, and what is the same is not touched. Publishing the same view again changes no row.
 * Errors: E_INPUT (a schema name that is not plain), E_POSTGRES (the server refused; `detail` is its five-letter code).
 */
export async function publishView(
  client: PostgresClient,
  schema: string,
  cases: Iterable<ReportCase> | AsyncIterable<ReportCase>,
  mark: ViewMark,
): Promise<Result<Published>> {
  if (!SCHEMA_NAME.test(schema)) return fail("E_INPUT", { field: "schema" });
  try {
    await client.query("BEGIN");
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    for (const table of PUBLISHED_TABLES) await prepare(client, schema, table);
    const count = await stage(client, cases);
    const tables: Record<string, TableChange> = {};
    for (const table of PUBLISHED_TABLES) tables[table.name] = await settle(client, schema, table);
    await writeMark(client, schema, mark, count);
    await client.query("COMMIT");
    return ok({ schema, cases: count, tables });
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const detail = serverCode(error);
    if (detail === null) throw error;
    return fail("E_POSTGRES", { detail });
  }
}

/** The server's own five-character code, or Node's for a connection; null for anything else, which is a bug. */
export function serverCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^([0-9A-Z]{5}|E[A-Z]+)$/.test(code) ? code : null;
}

const staged = (table: PublishedTable): string => `staged_${table.name}`;
const columnList = (table: PublishedTable): string => table.columns.map((column) => column.name).join(", ");

async function prepare(client: PostgresClient, schema: string, table: PublishedTable): Promise<void> {
  const columns = table.columns.map((column) => `${column.name} ${column.type}`).join(", ");
  const key = table.key.join(", ");
  await client.query(`CREATE TABLE IF NOT EXISTS ${schema}.${table.name} (${columns}, PRIMARY KEY (${key}))`);
  await client.query(`CREATE TEMP TABLE ${staged(table)} (${columns}, PRIMARY KEY (${key})) ON COMMIT DROP`);
}

async function stage(
  client: PostgresClient,
  cases: Iterable<ReportCase> | AsyncIterable<ReportCase>,
): Promise<number> {
  let count = 0;
  let waiting = emptyBatches();
  const send = async () => {
    for (const table of PUBLISHED_TABLES) {
      const rows = waiting[table.name] ?? [];
      if (rows.length > 0) await insert(client, table, rows);
    }
    waiting = emptyBatches();
  };
  for await (const one of cases) {
    for (const [name, rows] of Object.entries(caseRows(one))) waiting[name]?.push(...rows);
    count += 1;
    if (count % BATCH === 0) await send();
  }
  await send();
  return count;
}

const emptyBatches = (): Record<string, PublishedRow[]> =>
  Object.fromEntries(PUBLISHED_TABLES.map((table) => [table.name, []]));

async function insert(
  client: PostgresClient,
  table: PublishedTable,
  rows: readonly PublishedRow[],
): Promise<void> {
  const shape = table.columns.map((column) => `${column.name} ${column.type}`).join(", ");
  await client.query(
    `INSERT INTO ${staged(table)} (${columnList(table)})
     SELECT ${columnList(table)} FROM jsonb_to_recordset($1::jsonb) AS given (${shape})`,
    [JSON.stringify(rows)],
  );
}

/** Brings one table in line with what was staged. */
async function settle(client: PostgresClient, schema: string, table: PublishedTable): Promise<TableChange> {
  const target = `${schema}.${table.name}`;
  const same = table.key.map((column) => `s.${column} = t.${column}`).join(" AND ");
  const rest = table.columns.map((column) => column.name).filter((name) => !table.key.includes(name));
  const removed = await client.query(
    `DELETE FROM ${target} t WHERE NOT EXISTS (SELECT 1 FROM ${staged(table)} s WHERE ${same})`,
  );
  const changed =
    rest.length === 0
      ? { rowCount: 0 }
      : await client.query(
          `UPDATE ${target} t SET ${rest.map((name) => `${name} = s.${name}`).join(", ")} FROM ${staged(table)} s
           WHERE ${same} AND (${rest.map((name) => `t.${name}`).join(", ")}) IS DISTINCT FROM
             (${rest.map((name) => `s.${name}`).join(", ")})`,
        );
  const added = await client.query(
    `INSERT INTO ${target} (${columnList(table)}) SELECT ${columnList(table)} FROM ${staged(table)}
     ON CONFLICT (${table.key.join(", ")}) DO NOTHING`,
  );
  const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${target}`);
  const whole = (rows[0] as { n: number }).n;
  const change = {
    added: added.rowCount ?? 0,
    changed: changed.rowCount ?? 0,
    removed: removed.rowCount ?? 0,
  };
  return { ...change, unchanged: whole - change.added - change.changed };
}

/** One row that says which view the tables show. */
async function writeMark(
  client: PostgresClient,
  schema: string,
  mark: ViewMark,
  cases: number,
): Promise<void> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${schema}.publication (
       one boolean PRIMARY KEY CHECK (one), bundles_hash text, view_hash text, published_at timestamptz, cases integer)`,
  );
  await client.query(
    `INSERT INTO ${schema}.publication VALUES (true, $1, $2, to_timestamp($3::double precision / 1000), $4)
     ON CONFLICT (one) DO UPDATE SET bundles_hash = excluded.bundles_hash, view_hash = excluded.view_hash,
       published_at = excluded.published_at, cases = excluded.cases`,
    [mark.bundlesHash, mark.viewHash, mark.atMs, cases],
  );
}
