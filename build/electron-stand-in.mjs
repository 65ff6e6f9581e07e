// A folder that stands in for Electron's where its binary cannot be had: enough for electron-builder to package around and to
// set fuses in, nothing that runs.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NtExecutable, NtExecutableResource, Resource } from "resedit";
import { root } from "./set-up.mjs";

/** Marks the fuse wire in Electron's binary (github.com/electron/fuses, src/constants.ts). */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const FUSES = 9;

/** Writes the stand-in into `folder`; all its fuses are as Electron ships them: on. */
export function makeStandIn(folder) {
  mkdirSync(join(folder, "resources"), { recursive: true });
  mkdirSync(join(folder, "locales"), { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/electron/package.json"), "utf8"));
  writeFileSync(join(folder, "version"), version);
  const binary = Buffer.concat([
    Buffer.from(`This file stands in for Electron ${version}. ${SENTINEL}`),
    Buffer.from([1, FUSES]),
    Buffer.alloc(FUSES, "1"),
  ]);
  writeFileSync(join(folder, "electron"), binary);
  chmodSync(join(folder, "electron"), 0o755);
  writeFileSync(join(folder, "electron.exe"), Buffer.concat([emptyWindowsProgram(), binary]));
  return folder;
}

/** electron-builder writes the archive's digest into the program's resources, so there has to be a program with some. */
function emptyWindowsProgram() {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: "Electron" });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
