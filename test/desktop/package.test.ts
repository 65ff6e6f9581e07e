import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { NtExecutable, NtExecutableResource } from "resedit";
import { afterAll, describe, expect, test } from "vitest";
import { filesBelow, tempFolder } from "../support/offices.ts";

const root = join(import.meta.dirname, "../..");
const folder = tempFolder();
afterAll(folder.remove);

/** Offline, around a stand-in for Electron's folder; everything but Electron itself is as it would be shipped. */
function pack(platform: "linux" | "win"): string {
  const out = join(folder.path, platform);
  execFileSync(
    process.execPath,
    [join(root, "build/dist.mjs"), `--${platform}`, "--dir", "--stand-in", "--out", out],
    { cwd: root, stdio: "pipe" },
  );
  return join(out, `${platform}-unpacked`);
}

const packages = { linux: pack("linux"), win: pack("win") };

describe.each([
  ["linux", "linux-x64", "so-cum"],
  ["win", "win32-x64", "So Cum.exe"],
] as const)("the package for %s", (platform, prebuild, program) => {
  const unpacked = packages[platform];
  const archive = join(unpacked, "resources/app.asar");
  const inside = listPackage(archive, { isPack: false }).map((name) => name.replaceAll("\\", "/"));

  test("holds the built program, the screens and one foreign module", () => {
    for (const name of [
      "/package.json",
      "/out/electron/main.js",
      "/out/electron/worker.js",
      "/out/electron/preload.cjs",
      "/out/renderer/index.html",
    ])
      expect(inside, name).toContain(name);
    const modules = inside.filter((name) => /^\/node_modules\/(@[^/]+\/)?[^/]+$/.test(name));
    expect(modules).toEqual(["/node_modules/better-sqlite3"]);
  });

  test("holds no source, no test, no map, no loopback shell and no development tool", () => {
    const ours = inside.filter((name) => !name.startsWith("/node_modules"));
    expect(ours.filter((name) => /\.(ts|tsx|map|md)$/.test(name))).toEqual([]);
    expect(
      ours.filter((name) => !/^\/(package\.json|out(\/(electron|renderer)(\/.*)?)?)$/.test(name)),
    ).toEqual([]);
    for (const name of ours.filter((one) => one.startsWith("/out/electron/") && /\.c?js$/.test(one))) {
      const text = extractFile(archive, name.slice(1)).toString("utf8");
      expect(text.includes("127.0.0.1"), `${name} has the loopback shell`).toBe(false);
      expect(text.includes(root), `${name} names a folder of the machine that built it`).toBe(false);
    }
    expect(JSON.parse(extractFile(archive, "package.json").toString("utf8"))).not.toHaveProperty(
      "devDependencies",
    );
  });

  test("the preload is one file that requires Electron and nothing else", () => {
    const text = extractFile(archive, "out/electron/preload.cjs").toString("utf8");
    expect([...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(["electron"]);
    expect(text).not.toMatch(/\bimport\b.*\bfrom\b/);
  });

  test("one native binary, that of the platform, lies outside the archive", () => {
    const binaries = filesBelow(unpacked).filter((name) => name.endsWith(".node"));
    expect(binaries.map((name) => name.replaceAll("\\", "/").split("/").at(-1))).toEqual([
      `${prebuild}.node`,
    ]);
    expect(binaries[0]).toContain("app.asar.unpacked");
    expect(readdirSync(join(unpacked, "resources")).sort()).toEqual(["app.asar", "app.asar.unpacked"]);
  });

  test("the fuses: not a Node, not to be inspected, only this archive, checked, cookies encrypted", async () => {
    const wire = await getCurrentFuseWire(join(unpacked, program));
    const isOn = (fuse: FuseV1Options) => wire[fuse] === "1".charCodeAt(0);
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      cookies: isOn(FuseV1Options.EnableCookieEncryption),
      integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      fileProtocol: false,
      cookies: true,
      integrity: true,
      onlyAsar: true,
    });
  });
});

test("the archive's digest stands in the Windows program", () => {
  const resources = NtExecutableResource.from(
    NtExecutable.from(readFileSync(join(packages.win, "So Cum.exe"))),
  );
  const entry = resources.entries.find((one) => one.type === "INTEGRITY");
  const [digest] = JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer(0)).toString("utf8")) as {
    file: string;
    alg: string;
    value: string;
  }[];
  expect(digest).toMatchObject({ file: "resources\\app.asar", alg: "SHA256" });
  expect(digest?.value).toMatch(/^[0-9a-f]{64}$/);
});
