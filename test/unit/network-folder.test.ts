import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type FolderFacts, isOnNetwork, lookUpFolder } from "../../electron/workspace/network-folder.ts";
import { tempFolder } from "../support/offices.ts";

const { path, remove } = tempFolder();
afterAll(remove);

const windows = (wanted: string, realPath: string | null): FolderFacts => ({
  platform: "win32",
  wanted,
  realPath,
  filesystem: null,
});
const linux = (filesystem: bigint | null): FolderFacts => ({
  platform: "linux",
  wanted: "/home/a/SoCum",
  realPath: "/home/a/SoCum",
  filesystem,
});

describe("a folder on another machine", () => {
  test.each([
    ["a path that names the machine", windows("\\\\MAYCHU\\DungChung\\SoCum", null)],
    ["the same with slashes", windows("//maychu/dungchung", null)],
    ["its long form", windows("\\\\?\\UNC\\MAYCHU\\DungChung", null)],
    ["a drive letter that stands for it", windows("Z:\\SoCum", "\\\\MAYCHU\\DungChung\\SoCum")],
    ["a link from a local disk", windows("D:\\SoCum", "\\\\?\\UNC\\MAYCHU\\DungChung")],
    ["NFS", linux(0x6969n)],
    ["CIFS", linux(0xff534d42n)],
    ["CIFS as a 32-bit system gives it", linux(BigInt(0xff534d42 | 0))],
    ["SMB 3", linux(0xfe534d42n)],
  ])("is seen by %s", (_how, facts) => {
    expect(isOnNetwork(facts)).toBe(true);
  });

  test.each([
    ["a local drive", windows("D:\\SoCum-BN", "D:\\SoCum-BN")],
    ["a drive letter given to a local folder (subst)", windows("S:\\SoCum", "D:\\Du-lieu\\SoCum")],
    ["the long form of a local path", windows("\\\\?\\D:\\SoCum", "D:\\SoCum")],
    ["a folder of which nothing is known", windows("D:\\SoCum", null)],
    ["ext4", linux(0xef53n)],
    ["a RAM disk", linux(0x01021994n)],
    ["a virtual machine's shared disk (9p)", linux(0x01021997n)],
    ["a stick under FUSE", linux(0x65735546n)],
    ["Linux saying nothing", linux(null)],
  ])("is not %s", (_what, facts) => {
    expect(isOnNetwork(facts)).toBe(false);
  });

  test("what the system says is looked up, for a folder that is still to be made too", () => {
    const facts = lookUpFolder(join(path, "chưa", "có"));
    expect(facts.realPath).not.toBeNull();
    expect(path.endsWith(facts.realPath?.split("/").at(-1) ?? "?")).toBe(true);
    if (process.platform === "linux") expect(facts.filesystem).not.toBeNull();
    expect(isOnNetwork(facts)).toBe(false);
  });
});
