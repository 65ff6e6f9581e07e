import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { takeLock } from "../../../electron/workspace/workspace-lock.ts";
import { explain } from "../../../shared/problem/explain.ts";
import { must, tempFolder } from "../../support/offices.ts";

const { path, remove } = tempFolder();
const file = join(path, ".dang-mo");
afterEach(remove);

it("names who has the register open since when; takes over what a dead process left, and nothing of another machine", () => {
  const opener = { name: "Trần Thị Mẫu 02", atMs: Date.parse("2026-03-02T02:05:00Z") };
  const release = must(takeLock(path, opener));
  const second = takeLock(path, { name: "Lê Văn Mẫu 03", atMs: 1 });
  if (second.ok) throw new Error("two have it open");
  expect(explain(second.problem, "vi")).toContain("(Trần Thị Mẫu 02, 09:05 02/03/2026)");
  expect(explain(second.problem, "en")).toContain("(Trần Thị Mẫu 02, 09:05 02/03/2026)");
  release();
  expect(existsSync(file)).toBe(false);

  const left = (held: object | string) =>
    writeFileSync(file, typeof held === "string" ? held : JSON.stringify({ ...opener, ...held }));
  // No process has this number: it is above what the system gives out.
  for (const dead of [{ pid: 2 ** 30, host: hostname() }, String(2 ** 30), "", '{"pid":', "null"]) {
    left(dead);
    must(takeLock(path, opener))();
  }
  left({ pid: 2 ** 30, host: "may-khac" });
  const before = readFileSync(file, "utf8");
  expect(takeLock(path, opener)).toMatchObject({ problem: { code: "E_WORKSPACE_IN_USE" } });
  expect(readFileSync(file, "utf8")).toBe(before);
  // The file of an earlier program: the process number alone.
  left(String(process.pid));
  const old = takeLock(path, opener);
  if (old.ok) throw new Error("two have it open");
  expect(explain(old.problem, "vi")).not.toContain("(");
});
