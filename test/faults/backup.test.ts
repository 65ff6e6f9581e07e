import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lookAtBackup } from "../../electron/workspace/look-at-backup.ts";
import { makeBackup } from "../../electron/workspace/own-backups.ts";
import { unlockWorkspace } from "../../electron/workspace/unlock.ts";
import { deps, makeOffice, must, pettyCase, RECORDER, record, tempFolder } from "../support/offices.ts";

const { path: root, remove } = tempFolder();
const office = join(root, "BN");
beforeAll(async () => {
  const ws = await makeOffice(office, "BN");
  for (let i = 0; i < 20; i += 1) record(ws, pettyCase(`C${i}`));
  ws.close();
});
afterAll(remove);

/** Makes backups until it is killed so long after its first word; the files it had finished. */
function killAfter(ms: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "test/faults/worker.ts", "backup", office],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const finished: string[] = [];
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = JSON.parse(text) as { ready?: true; backup?: string };
    if (line.ready) setTimeout(() => child.kill("SIGKILL"), ms);
    if (line.backup) finished.push(line.backup);
  });
  return new Promise((resolve) => child.on("close", () => resolve(finished)));
}

it("SIGKILL in the middle of a backup leaves whole backups only, and the next one clears the rest", async () => {
  const backups = join(office, "backup");
  const whole = () => readdirSync(backups).filter((name) => name.endsWith(".socum-saoluu"));
  let halves = 0;
  for (const ms of [15, 40, 65, 90, 140]) {
    const finished = await killAfter(ms);
    const left = readdirSync(backups);
    halves += left.length - whole().length;
    const ws = must(await unlockWorkspace(office, { passphrase: RECORDER }, deps));
    for (const name of whole())
      must(await lookAtBackup(join(backups, name), { passphrase: RECORDER }, ws, root, deps));
    if (finished.length > 0) expect(whole().length).toBeGreaterThan(0);
    // The clock of the killed one ran in real time; a second later the name differs.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    must(await makeBackup(ws, "auto"));
    expect(readdirSync(backups).filter((name) => !name.endsWith(".socum-saoluu"))).toEqual([]);
    ws.close();
  }
  // At least one was really cut in two.
  expect(halves).toBeGreaterThan(0);
}, 60_000);
