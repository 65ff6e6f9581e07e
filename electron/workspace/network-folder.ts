import { realpathSync, statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** What the operating system says of a folder; `realPath` and `filesystem` are null where it says nothing. */
export type FolderFacts = {
  readonly platform: NodeJS.Platform;
  /** As it was asked for. */
  readonly wanted: string;
  /** Of the folder, or of the nearest one above it that is there, with links and drive letters resolved. */
  readonly realPath: string | null;
  /** statfs(2)'s f_type, Linux only. */
  readonly filesystem: bigint | null;
};

/**
 * Filesystems of Linux that are another machine's disk (linux/include/uapi/linux/magic.h, fs/smb/client/smb2ops.c). Not
 * among them: 9p and FUSE, under which a virtual machine's or a stick's disk looks the same as a remote one.
 */
const REMOTE = new Set([
  0x6969n, // NFS
  0x517bn, // smbfs
  0xff534d42n, // CIFS
  0xfe534d42n, // SMB 2 and 3
  0x564cn, // NCP
  0x5346414fn, // OpenAFS
  0x6b414653n, // kAFS
  0x73757245n, // Coda
  0x00c36400n, // Ceph
]);

/**
 * Whether a folder lies on another machine's disk, where SQLite's locks and write-ahead log cannot be trusted: a path that
 * names a machine; on Windows a drive letter that stands for one (GetFinalPathNameByHandle answers `\\machine\share` for
 * it, libuv src/win/fs.c); on Linux the filesystem's type.
 */
export function isOnNetwork({ platform, wanted, realPath, filesystem }: FolderFacts): boolean {
  if (namesMachine(wanted)) return true;
  if (platform === "win32") return realPath !== null && namesMachine(realPath);
  // 32-bit systems give the type with its sign.
  return platform === "linux" && filesystem !== null && REMOTE.has(BigInt.asUintN(32, filesystem));
}

/** `\\machine\share` and `\\?\UNC\machine\share`, not the local `\\?\D:\…`. */
function namesMachine(path: string): boolean {
  const plain = path.replaceAll("/", "\\");
  return plain.startsWith("\\\\") && !/^\\\\[?.]\\[a-z]:/i.test(plain);
}

/** Asks the operating system. Never throws: what it refuses to say is null. */
export function lookUpFolder(wanted: string): FolderFacts {
  const { platform } = process;
  for (let folder = resolve(wanted); ; folder = dirname(folder)) {
    try {
      const realPath = realpathSync.native(folder);
      const filesystem = platform === "linux" ? statfsSync(folder, { bigint: true }).type : null;
      return { platform, wanted, realPath, filesystem };
    } catch {
      if (dirname(folder) === folder) return { platform, wanted, realPath: null, filesystem: null };
    }
  }
}
