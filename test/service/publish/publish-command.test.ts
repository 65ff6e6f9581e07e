import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { bundlesHash } from "../../../electron/cluster/view.ts";
import {
  cardOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "../../support/postgres.ts";

const programs = postgresPrograms();
const { path: root, remove } = tempFolder();
afterAll(remove);

type Answer = { ok: boolean; code?: string; [key: string]: unknown };

async function publish(workspace: string, variables: Record<string, string>): Promise<Answer> {
  const env = { ...process.env, SO_CUM_PASSPHRASE: RECORDER, SO_CUM_TEST_KDF_LOGN: "10", ...variables };
  const args = [
    "--disable-warning=ExperimentalWarning",
    "electron/cli.ts",
    "publish",
    "--workspace",
    workspace,
  ];
  const run = await promisify(execFile)(process.execPath, [...args, "--json"], { env }).catch(
    (error: { stdout: string }) => error,
  );
  return JSON.parse(run.stdout) as Answer;
}

describe.skipIf(programs === null)("the command publish", () => {
  let server: PostgresServer;
  let hash = "";
  beforeAll(async () => {
    server = await startPostgres(programs as string);
    const cluster = await makeCluster(join(root, "C"));
    const office = await makeOffice(join(root, "F"), "BN", cluster);
    record(office, pettyCase("C1"), pettyCase("C2"));
    const sent = await send(office, join(root, "usb"));
    must(await importBundles(cluster.ws, [sent.file]));
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    hash = bundlesHash(cluster.ws.db);
    cluster.ws.close();
    office.close();
  });
  afterAll(() => server?.stop());

  it("brings the merged view into a real database, and the second time changes no row", async () => {
    const where = { PGHOST: server.host, PGUSER: "socum", PGDATABASE: "postgres" };
    expect(await publish(join(root, "C"), where)).toMatchObject({
      ok: true,
      cases: 2,
      bundlesHash: hash,
      tables: { cases: { added: 2 }, people: { added: 2 }, advice: { added: 2 } },
    });
    expect(await publish(join(root, "C"), where)).toMatchObject({
      tables: { cases: { added: 0, changed: 0, removed: 0, unchanged: 2 } },
    });
    const client = new pg.Client({ host: server.host, user: "socum", database: "postgres" });
    await client.connect();
    try {
      const { rows } = await client.query("SELECT unit, found_period, effective_period FROM so_cum.cases");
      expect(rows).toEqual(Array(2).fill({ unit: "BN", found_period: "2020H1", effective_period: "2020H1" }));
      const { rows: marks } = await client.query("SELECT bundles_hash FROM so_cum.publication");
      expect(marks).toEqual([{ bundles_hash: hash }]);
    } finally {
      await client.end();
    }
  });

  it("says in words that there is no server, and that an office does not publish", async () => {
    const nowhere = { PGHOST: join(root, "nowhere"), PGUSER: "socum", PGPASSWORD: "bi mat" };
    const refused = await publish(join(root, "C"), nowhere);
    expect(refused).toMatchObject({ ok: false, code: "E_POSTGRES" });
    expect(JSON.stringify(refused)).not.toContain("bi mat");
    expect(await publish(join(root, "F"), nowhere)).toMatchObject({ code: "E_NOT_ALLOWED" });
  });
});
