import { statfsSync, statSync } from "node:fs";
import { arch, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { PROGRAM_VERSION } from "../../shared/program-version.ts";
import { rowCounts, sqliteVersion } from "../database/about-store.ts";
import { auditHead } from "../database/audit-store.ts";
import { storedVersion } from "../database/migrate.ts";
import { LATEST_VERSION } from "../database/migrations/index.ts";
import { DATABASE_FILE, type OpenWorkspace } from "../workspace/open-workspace.ts";
import { backupState } from "../workspace/own-backups.ts";

/** What one tells IT staff: versions, bytes and counts. Never a title, a name, a number of a case, or a path. */
export type Diagnostics = {
  readonly program: string;
  /** null where the program runs without Electron. */
  readonly electron: string | null;
  readonly node: string;
  readonly sqlite: string;
  readonly system: string;
  readonly memoryBytes: number;
  readonly schema: number;
  readonly newestSchema: number;
  readonly catalogue: string;
  readonly kind: OpenWorkspace["kind"];
  readonly databaseBytes: number;
  readonly walBytes: number;
  /** Free on the drive of the register; null where the system does not say. */
  readonly freeBytes: number | null;
  readonly auditEntries: number;
  /** The newest backup that can be reached now; each was reopened and read back when it was made. Null for none. */
  readonly lastBackupMs: number | null;
  readonly backups: number;
  readonly counts: Readonly<Record<string, number>>;
};

export function diagnostics(ws: OpenWorkspace): Diagnostics {
  const { backups } = backupState(ws);
  const file = join(ws.folder, DATABASE_FILE);
  return {
    program: PROGRAM_VERSION,
    electron: process.versions.electron ?? null,
    node: process.versions.node,
    sqlite: sqliteVersion(ws.db),
    system: `${platform()} ${release()} ${arch()}`,
    memoryBytes: totalmem(),
    schema: storedVersion(ws.db),
    newestSchema: LATEST_VERSION,
    catalogue: catalogueInForce().name,
    kind: ws.kind,
    databaseBytes: sizeOf(file),
    walBytes: sizeOf(`${file}-wal`),
    freeBytes: freeBeside(ws.folder),
    auditEntries: auditHead(ws.db).count,
    lastBackupMs: backups[0]?.atMs ?? null,
    backups: backups.length,
    counts: rowCounts(ws.db),
  };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function freeBeside(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
