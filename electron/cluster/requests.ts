import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { kindOfFrame } from "../../shared/bundle/frame-kind.ts";
import { MAGIC } from "../../shared/bundle/framing.ts";
import { REQUEST_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import type { RequestManifest } from "../../shared/bundle/manifest.ts";
import { fail, ok, type ProblemParams, type Result } from "../../shared/result.ts";
import { heldRoster } from "../database/roster-store.ts";
import { decodeRequest } from "../identity/request-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** A registration card that waits for the telephone call. Its name is the SHA-256 of the file. */
export type KeptRequest = { readonly request: string; readonly manifest: RequestManifest };

const FOLDER = "requests";
const NAME = /^[0-9a-f]{64}$/;

/** A card says so in its first bytes; whatever else a person drops is for the bundle reader to name. */
export function isCardFile(file: string): boolean {
  const handle = openSync(file, "r");
  try {
    const start = Buffer.alloc(MAGIC.length);
    readSync(handle, start, 0, MAGIC.length, 0);
    return start.equals(MAGIC);
  } finally {
    closeSync(handle);
  }
}

/** Keeps a card beside the database until somebody has heard its digits. Errors: E_KIND, E_REQUEST, E_CLUSTER. */
export function keepRequest(ws: OpenWorkspace, file: string): Result<KeptRequest> {
  if (statSync(file).size > REQUEST_FILE_MAX_BYTES) return fail("E_REQUEST", { reason: "size" });
  const bytes = readFileSync(file);
  const kind = kindOfFrame(new Uint8Array(bytes));
  if (kind === "roster" || kind === "catalogue") return fail("E_KIND", { kind });
  const request = decodeRequest(new Uint8Array(bytes));
  if (!request.ok) return request;
  if (request.value.manifest.cluster !== heldRoster(ws.db)?.newest.cluster) return fail("E_CLUSTER");
  const name = createHash("sha256").update(bytes).digest("hex");
  mkdirSync(join(ws.folder, FOLDER), { recursive: true });
  copyFileSync(file, join(ws.folder, FOLDER, name));
  return ok({ request: name, manifest: request.value.manifest });
}

/** Cards with a machine or an approver that the roster does not name yet, by unit and machine. */
export function waitingRequests(ws: OpenWorkspace): KeptRequest[] {
  const folder = join(ws.folder, FOLDER);
  if (!existsSync(folder)) return [];
  const units = heldRoster(ws.db)?.newest.units ?? [];
  const known = new Set(
    units.flatMap((unit) => [
      ...unit.devices.map((one) => one.device),
      ...unit.approvers.map((one) => one.key),
    ]),
  );
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .flatMap((name) => {
      const read = decodeRequest(new Uint8Array(readFileSync(join(folder, name))));
      if (!read.ok) return [];
      const { device, approvers } = read.value.manifest;
      return [device, ...approvers.map((one) => one.key)].some((key) => !known.has(key))
        ? [{ request: name, manifest: read.value.manifest }]
        : [];
    })
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

const keyOf = ({ manifest }: KeptRequest): string =>
  `${manifest.unit} ${manifest.machine} ${manifest.device}`;

/**
 * A file of a known machine, signed by an approver whose card lies here and waits for the telephone call, is not a forgery
 * yet: it waits with the card. @param params of the reader's problem: the machine, and the key it does not know
 */
export function waitsForCard(ws: OpenWorkspace, params: ProblemParams): boolean {
  if (params.key === undefined) return false;
  return waitingRequests(ws).some(
    ({ manifest }) =>
      manifest.device === params.device && manifest.approvers.some((one) => one.key === params.key),
  );
}

/** Where a kept card lies. Errors: E_NOT_FOUND. */
export function requestPath(ws: OpenWorkspace, request: string): Result<string> {
  const file = join(ws.folder, FOLDER, request);
  return NAME.test(request) && existsSync(file) ? ok(file) : fail("E_NOT_FOUND");
}
