import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { listLog } from "../../../electron/log/list-log.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { deps, HEAD, must, pettyCase, RECORDER, tempFolder } from "../../support/offices.ts";

const { path: root, remove } = tempFolder();
afterAll(remove);

function cli(...args: string[]): { ok: boolean; [key: string]: unknown } {
  const env = {
    ...process.env,
    SO_CUM_PASSPHRASE: RECORDER,
    SO_CUM_HEAD_PASSPHRASE: HEAD,
    SO_CUM_TEST_KDF_LOGN: "10",
  };
  try {
    const out = execFileSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "electron/cli.ts", ...args, "--json"],
      { env, encoding: "utf8" },
    );
    return JSON.parse(out);
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}
const at = (name: string) => join(root, name);

it("does the main job, one JSON object a command", () => {
  const cluster = cli("init-cluster", "--workspace", at("C"));
  expect(cluster.fingerprint).toMatch(/^(\d{5} ){5}\d{5}$/);
  expect(cli("roster", "--workspace", at("C"), "--out", at("k.socum-ds")).ok).toBe(true);
  expect(cli("init-office", "--unit", "BN", "--workspace", at("F")).unit).toBe("BN");
  expect(cli("import-roster", "--workspace", at("F"), "--roster", at("k.socum-ds"))).toMatchObject({
    ok: false,
    code: "E_FINGERPRINT",
  });
  expect(
    cli(
      "import-roster",
      "--workspace",
      at("F"),
      "--roster",
      at("k.socum-ds"),
      "--fingerprint",
      String(cluster.fingerprint),
    ).ok,
  ).toBe(true);
  writeFileSync(at("cases.json"), JSON.stringify([pettyCase("C1"), { id: "X", kind: "VA" }]));
  const added = cli("add-cases", "--workspace", at("F"), "--json", at("cases.json")).cases as {
    status: string;
  }[];
  expect(added.map((one) => one.status)).toEqual(["submitted", "draft"]);
  expect((cli("approve", "--workspace", at("F"), "--all").approved as string[]).length).toBe(1);
  const sent = cli("export", "--workspace", at("F"), "--period", "2020H1", "--out", at("usb"));
  expect(cli("import", "--workspace", at("C"), String(sent.file))).toMatchObject({
    ok: true,
    files: [{ outcome: "held", unit: "BN" }],
  });
  const request = ["--request", String(sent.requestFile), "--fingerprint", String(sent.requestFingerprint)];
  expect(cli("enrol", "--workspace", at("C"), ...request)).toMatchObject({
    ok: true,
    files: [{ outcome: "merged" }],
  });
  expect(cli("totals", "--workspace", at("C"), "--period", "2020H1")).toMatchObject({
    ok: true,
    sum: { vv: 1, vvEffective: 1 },
  });
  expect(cli("hash", "--workspace", at("C")).bundlesHash).toMatch(/^[0-9a-f]{64}$/);
  expect(cli("integrity", "--workspace", at("C")).ok).toBe(true);
  expect(cli("cases", "--workspace", at("C"), "--search", "loc mau").cases).toHaveLength(1);
}, 60_000);

it("notes every opening in the change log, by whom", async () => {
  // Each of the seven commands that opened this register says so in its change log, by whom.
  const ws = must(await unlockWorkspace(at("C"), { passphrase: RECORDER }, deps));
  const { entries } = listLog(ws, { search: "dong lenh", user: ws.user.id, before: null, limit: 20 });
  ws.close();
  expect(entries.map((one) => one.what)).toEqual(Array(7).fill("open-terminal"));
});

it("refuses unknown options, commands and files in words, without a stack trace", () => {
  expect(cli("totals", "--workspace", at("C"), "--period", "2020H1", "--loud")).toMatchObject({
    ok: false,
    code: "E_USAGE",
  });
  expect(cli("dance")).toMatchObject({ ok: false, code: "E_USAGE" });
  expect(cli("import", "--workspace", at("C"), at("none.socum"))).toMatchObject({
    ok: false,
    code: "E_NOT_FOUND",
  });
  expect(cli("schema").ok).toBe(true);
}, 60_000);
