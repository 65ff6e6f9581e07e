import { crc32, createInflateRaw } from "node:zlib";
import { isRefusal, refuse } from "./failure.ts";

/** Limits of a workbook of some ten thousand rows, generously; a real one of 50,000 rows inflates to about 60 MB. */
export const ARCHIVE_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  entries: 2000,
  entryBytes: 256 * 1024 * 1024,
  allBytes: 512 * 1024 * 1024,
  /** Of what is larger than `ratioFromBytes`: tables compress 10 to 40 times, a bomb a thousand times. */
  ratio: 200,
  ratioFromBytes: 8 * 1024 * 1024,
} as const;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

export type Archive = {
  has(name: string): boolean;
  /** An entry in pieces, never more than it declares; ends with its checksum. Refuses E_EXCEL_BOMB, E_EXCEL_DAMAGED. */
  read(name: string): AsyncGenerator<Buffer>;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_MAX = 65_535;

/**
 * The list of a zip archive, judged before anything is inflated. Names are compared as they stand; nothing is ever written
 * to a path. Refuses E_EXCEL_ENCRYPTED, E_EXCEL_BOMB, E_EXCEL_DAMAGED.
 */
export function openArchive(file: Buffer): Archive {
  const entries = new Map(listEntries(file).map((entry) => [entry.name, entry]));
  let all = 0;
  for (const { size, packed } of entries.values()) {
    all += size;
    if (size > ARCHIVE_LIMITS.entryBytes || all > ARCHIVE_LIMITS.allBytes || isTooDense(size, packed))
      refuse("E_EXCEL_BOMB");
  }
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      return entry ? inflate(file, entry) : refuse("E_EXCEL_DAMAGED");
    },
  };
}

const isTooDense = (size: number, packed: number): boolean =>
  size > ARCHIVE_LIMITS.ratioFromBytes && size > packed * ARCHIVE_LIMITS.ratio;

function listEntries(file: Buffer): Entry[] {
  const end = endRecord(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > ARCHIVE_LIMITS.entries) refuse("E_EXCEL_BOMB");
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) refuse("E_EXCEL_DAMAGED");
    const flags = file.readUInt16LE(at + 8);
    if ((flags & 1) === 1) refuse("E_EXCEL_ENCRYPTED");
    const nameLength = file.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > file.length) refuse("E_EXCEL_DAMAGED");
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function endRecord(file: Buffer): number {
  const from = Math.max(0, file.length - END_BYTES - COMMENT_MAX);
  for (let at = file.length - END_BYTES; at >= from; at -= 1) if (file.readUInt32LE(at) === END) return at;
  return refuse("E_EXCEL_DAMAGED");
}

async function* inflate(file: Buffer, entry: Entry): AsyncGenerator<Buffer> {
  const { offset, packed, size, method } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL) refuse("E_EXCEL_DAMAGED");
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packed > file.length || (method !== 0 && method !== 8)) refuse("E_EXCEL_DAMAGED");
  const raw = file.subarray(start, start + packed);
  let produced = 0;
  let sum = 0;
  for await (const piece of method === 0 ? [raw] : inflated(raw)) {
    produced += piece.length;
    // The list was lying about the size: stop at once, whatever else would come.
    if (produced > size) refuse("E_EXCEL_BOMB");
    sum = crc32(piece, sum);
    yield piece;
  }
  if (produced !== size || sum !== entry.crc) refuse("E_EXCEL_DAMAGED");
}

async function* inflated(raw: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  stream.end(raw);
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    if (isRefusal(error)) throw error;
    refuse("E_EXCEL_DAMAGED");
  } finally {
    stream.destroy();
  }
}
