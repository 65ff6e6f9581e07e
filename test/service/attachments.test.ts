import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createUploads } from "../../electron/api/uploads.ts";
import { attachFile } from "../../electron/attachments/attach-file.ts";
import { saveAttachment } from "../../electron/attachments/save-attachment.ts";
import { deleteCase, emptyBin } from "../../electron/bin/bin.ts";
import { approvedRows } from "../../electron/cases/approved-rows.ts";
import { discardDraft, saveDraft } from "../../electron/cases/save-draft.ts";
import { saveVersion } from "../../electron/cases/save-version.ts";
import { attachedBytes, dropUnreferenced, hasAttachment } from "../../electron/database/attachment-store.ts";
import { must } from "../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./cases/desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());

const SECRET_WORDS = "biên bản mẫu không được rời khỏi sổ ";
const paper = Buffer.from(SECRET_WORDS.repeat(20_000));
const row = (file: { hash: string; size: number }, name = "Biên bản số 1.pdf") => ({
  id: "a1",
  name,
  hash: file.hash,
  size: file.size,
});
const LIMITS = { fileBytes: paper.length, totalBytes: paper.length + 10 };

describe("files attached to a case", () => {
  it("are kept once, by their SHA-256, and come back byte for byte under a name Windows takes", async () => {
    const file = must(attachFile(desk.ws, paper));
    expect(file.hash).toBe(createHash("sha256").update(paper).digest("hex"));
    expect(must(attachFile(desk.ws, paper))).toEqual(file);
    expect(attachedBytes(desk.ws.db)).toBe(paper.length);
    const { caseId } = must(
      saveDraft(desk.ws, null, petty({ attachments: [row(file, "biên bản: 1/2?.pdf")] })),
    );
    const folder = join(desk.ws.folder, "out");
    mkdirSync(folder);
    const first = must(await saveAttachment(desk.ws, caseId, "a1", folder));
    const second = must(await saveAttachment(desk.ws, caseId, "a1", folder));
    expect(readFileSync(first.file).equals(paper)).toBe(true);
    expect(second.file).not.toBe(first.file);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readdirSync(folder).join()).not.toMatch(/[:?]/);
    expect(codeOf(await saveAttachment(desk.ws, caseId, "a2", folder))).toBe("E_NOT_FOUND");
  });

  it("lie in the encrypted file only: no word of them stands on the disk", () => {
    must(attachFile(desk.ws, paper));
    desk.ws.db.pragma("wal_checkpoint(TRUNCATE)");
    for (const name of readdirSync(desk.ws.folder, { recursive: true, withFileTypes: true }))
      if (name.isFile())
        expect(readFileSync(join(name.parentPath, name.name)).includes(SECRET_WORDS), name.name).toBe(false);
  });

  it("are refused by name when empty, too large, or when there is no room", () => {
    expect(attachFile(desk.ws, Buffer.alloc(0))).toMatchObject({ problem: { code: "E_ATTACHMENT_SIZE" } });
    expect(attachFile(desk.ws, Buffer.alloc(20_000_001))).toMatchObject({
      problem: { code: "E_ATTACHMENT_SIZE", params: { most: 20 } },
    });
    must(attachFile(desk.ws, paper, LIMITS));
    expect(codeOf(attachFile(desk.ws, Buffer.from("mười một chữ"), LIMITS))).toBe("E_ATTACHMENT_TOTAL");
    expect(attachedBytes(desk.ws.db)).toBe(paper.length);
  });

  it("make room only when no version, no draft, nothing in the bin and no undoable step names them", () => {
    const drop = () => dropUnreferenced(desk.ws.db, desk.clock.ms + 1);
    const inDraft = must(attachFile(desk.ws, Buffer.from("nháp")));
    const inVersion = must(attachFile(desk.ws, Buffer.from("bản đã lưu")));
    const nowhere = must(attachFile(desk.ws, Buffer.from("không vụ nào")));
    const draft = must(saveDraft(desk.ws, null, petty({ attachments: [row(inDraft)] })));
    const { caseId } = must(
      saveVersion(desk.ws, null, petty({ attachments: [row(inVersion)] }), "submitted"),
    );
    expect(dropUnreferenced(desk.ws.db, desk.clock.ms)).toBe(0);
    expect(drop()).toBe(1);
    expect(hasAttachment(desk.ws.db, nowhere.hash)).toBe(false);

    // Taken out of the newest version: an older one still names it.
    must(saveVersion(desk.ws, caseId, petty(), "submitted"));
    // Dropped typing can be brought back by undo, so its file stays too.
    must(discardDraft(desk.ws, draft.caseId));
    expect(drop()).toBe(0);
    desk.ws.db.exec("DELETE FROM undo_states; DELETE FROM undo_steps");
    expect(drop()).toBe(1);
    expect(hasAttachment(desk.ws.db, inDraft.hash)).toBe(false);
    expect(hasAttachment(desk.ws.db, inVersion.hash)).toBe(true);
    expect(
      desk.ws.db.prepare("SELECT count(*) FROM attachment_chunks WHERE hash = ?").pluck().get(inDraft.hash),
    ).toBe(0);
  });

  it("go with the case when the bin is emptied; those of other cases stay", async () => {
    const mine = must(attachFile(desk.ws, Buffer.from("của vụ bị xóa")));
    const other = must(attachFile(desk.ws, Buffer.from("của vụ khác")));
    const gone = must(saveVersion(desk.ws, null, petty({ attachments: [row(mine)] }), "draft"));
    must(saveVersion(desk.ws, null, petty({ attachments: [row(other)] }), "draft"));
    must(deleteCase(desk.ws, gone.caseId));
    desk.clock.ms += 3_600_000;
    expect(must(await emptyBin(desk.ws, null))).toEqual({ erased: 1 });
    expect([mine, other].map((file) => hasAttachment(desk.ws.db, file.hash))).toEqual([false, true]);
  });

  it("never travel: a bundle without names has no list of them, one with names has the list and no byte", () => {
    const file = must(attachFile(desk.ws, paper));
    must(saveVersion(desk.ws, null, petty({ attachments: [row(file)] }), "submitted"));
    approve(desk.ws);
    const rows = (profile: "names-in" | "names-out") =>
      JSON.stringify([...approvedRows(desk.ws.db, profile)]);
    expect(rows("names-out")).not.toContain("Biên bản số 1.pdf");
    expect(rows("names-out")).not.toContain(file.hash);
    expect(rows("names-in")).toContain("Biên bản số 1.pdf");
    for (const profile of ["names-in", "names-out"] as const) {
      expect(rows(profile)).not.toContain(SECRET_WORDS);
      expect(rows(profile).length).toBeLessThan(paper.length / 2);
    }
  });
});

describe("a private upload", () => {
  it("stays in memory, in order, and is no file for anybody else", () => {
    const folder = join(desk.ws.folder, "uploads");
    const uploads = createUploads(folder, () => "u1");
    const id = must(uploads.begin("biên bản.pdf", 4, true));
    expect(codeOf(uploads.append(id, 2, Buffer.from("xx")))).toBe("E_NOT_FOUND");
    must(uploads.append(id, 0, Buffer.from("ab")));
    expect(codeOf(uploads.bytes(id))).toBe("E_TRUNCATED");
    must(uploads.append(id, 2, Buffer.from("cd")));
    expect(Buffer.from(must(uploads.bytes(id)).bytes).toString()).toBe("abcd");
    expect(codeOf(uploads.get(id))).toBe("E_NOT_FOUND");
    expect(codeOf(uploads.begin("lớn.pdf", 20_000_001, true))).toBe("E_ATTACHMENT_SIZE");
    expect(readdirSync(desk.ws.folder)).not.toContain("uploads");
  });
});
