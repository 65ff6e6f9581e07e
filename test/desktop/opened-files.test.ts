import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ENDINGS, openedFiles } from "../../electron/desktop/opened-files.ts";
import type { Reply } from "../../shared/api/reply.ts";
import { fail, ok } from "../../shared/result.ts";
import { tempFolder } from "../support/offices.ts";

const { path: folder, remove } = tempFolder();
afterAll(remove);
const file = (name: string, bytes: number): string => {
  writeFileSync(join(folder, name), Buffer.alloc(bytes, 7));
  return join(folder, name);
};

/** The worker's upload door, in memory. */
function door() {
  const uploads = new Map<string, { name: string; size: number; received: number }>();
  const call = async (_id: string, method: unknown, input: unknown): Promise<Reply> => {
    const given = input as { name: string; size: number; upload: string; offset: number; base64: string };
    if (method === "upload.begin") {
      const upload = `u${uploads.size + 1}`;
      uploads.set(upload, { name: given.name, size: given.size, received: 0 });
      return ok({ upload });
    }
    const known = uploads.get(given.upload);
    if (method !== "upload.chunk" || known?.received !== given.offset) return fail("E_NOT_FOUND");
    known.received += Buffer.from(given.base64, "base64").length;
    return ok(null);
  };
  return { uploads, call };
}

describe("files opened with the program by the system", () => {
  it("are handed over once, whole, by name and never by path; other arguments are passed over", async () => {
    const { uploads, call } = door();
    const opened = openedFiles({ call });
    mkdirSync(join(folder, "thu-muc.socum"));
    const bundle = file("BN-A-0001.socum", 1_300_000);
    opened.take([
      "--flag",
      bundle,
      file("PHIEU.SOCUM-DK", 10),
      file("khac.txt", 5),
      join(folder, "khong-co.socum"),
    ]);
    opened.take([bundle, join(folder, "thu-muc.socum")]);
    const reply = await opened.answer("files.opened", {});
    expect(reply).toEqual(
      ok({
        files: [
          { upload: "u1", name: "BN-A-0001.socum" },
          { upload: "u2", name: "PHIEU.SOCUM-DK" },
        ],
      }),
    );
    expect([...uploads.values()].map((one) => one.received)).toEqual([1_300_000, 10]);
    expect(JSON.stringify(reply)).not.toContain(folder);
    expect(await opened.answer("files.opened", {})).toEqual(ok({ files: [] }));
  });

  it("the package tells the system of every ending that is taken, and of no other", async () => {
    // @ts-expect-error a plain script without types
    const { packaging } = await import("../../build/packaging.mjs");
    const [association] = packaging("out", undefined).fileAssociations;
    expect(association.ext.map((one: string) => `.${one}`)).toEqual(ENDINGS);
  });

  it("a stick that is gone meanwhile is an answer; other methods are not its business", async () => {
    const opened = openedFiles(door());
    const gone = file("BN-A-0002.socum", 10);
    opened.take([gone]);
    rmSync(gone);
    expect(await opened.answer("files.opened", {})).toMatchObject({ problem: { code: "E_MEDIUM" } });
    expect(await opened.answer("files.opened", { path: "/etc" })).toMatchObject({
      problem: { code: "E_INPUT" },
    });
    expect(await opened.answer("case.list", {})).toBeNull();
  });
});
