import { createHash } from "node:crypto";
import { type CatalogueManifest, catalogueManifestSchema, rowsOf } from "../../shared/bundle/catalogue.ts";
import { decodeHead, encodeHead } from "../../shared/bundle/framing.ts";
import {
  CATALOGUE_FILE_MAX_BYTES,
  CODES_SCHEMA,
  FORMAT,
  MANIFEST_MAX_BYTES,
  SCHEMA,
} from "../../shared/bundle/limits.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { type CatalogueRows, checkRows } from "../../shared/catalogue/rules.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type Signer, verifySignature } from "./signing.ts";

/** A catalogue whose signature, shape and rows hold. Whether its signer may sign for the cluster is asked where it is taken in. */
export type IssuedCatalogue = {
  readonly manifest: CatalogueManifest;
  readonly hash: string;
  /** The whole file. */
  readonly file: Uint8Array;
};

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Errors: E_CATALOGUE_RULE (its rows break a rule, or are too many for one file). */
export function issueCatalogue(
  content: Pick<CatalogueManifest, "cluster" | "version" | "previous" | "at"> & CatalogueRows,
  signer: Signer,
): Result<IssuedCatalogue> {
  const { codes, ...rest } = content;
  const manifest = catalogueManifestSchema.parse({
    ...rest,
    ...(codes.length > 0 ? { codes } : {}),
    format: FORMAT,
    schema: codes.length > 0 ? CODES_SCHEMA : SCHEMA,
    kind: "catalogue",
    issuedBy: signer.publicKey,
  });
  const [broken] = checkRows(content);
  if (broken) return fail("E_CATALOGUE_RULE", broken);
  const bytes = utf8(JSON.stringify(manifest));
  if (bytes.length > MANIFEST_MAX_BYTES) return fail("E_CATALOGUE_RULE", { rule: "size", row: "" });
  const file = encodeHead(bytes, [signer.sign(SIGNATURE_TYPES.catalogue, bytes)]);
  return ok({ manifest, hash: sha256(bytes), file });
}

/**
 * README §14, in this order. Errors: E_CATALOGUE (size, framing, JSON, kind, shape, signature: `reason` says which),
 * E_SCHEMA_NEWER, E_CATALOGUE_RULE.
 */
export function decodeCatalogue(file: Uint8Array): Result<IssuedCatalogue> {
  if (file.length === 0 || file.length > CATALOGUE_FILE_MAX_BYTES)
    return fail("E_CATALOGUE", { reason: "size" });
  const head = decodeHead(file, 1);
  if (!head.ok) return fail("E_CATALOGUE", { reason: "framing" });
  if (head.value.headLength !== file.length) return fail("E_CATALOGUE", { reason: "trailing" });
  const { manifest: bytes, signatures } = head.value;
  const json = parseStrictJsonBytes(bytes);
  if (!json.ok) return fail("E_CATALOGUE", { reason: "json" });
  const claimed = (json.value ?? {}) as { format?: unknown; schema?: unknown; kind?: unknown };
  if (claimed.kind !== "catalogue") return fail("E_CATALOGUE", { reason: "kind" });
  const isNewer = (claim: unknown, known: number) => typeof claim === "number" && claim > known;
  if (isNewer(claimed.format, FORMAT) || isNewer(claimed.schema, CODES_SCHEMA)) return fail("E_SCHEMA_NEWER");
  const parsed = catalogueManifestSchema.safeParse(json.value);
  if (!parsed.success) return fail("E_CATALOGUE", { reason: "manifest" });
  const manifest = parsed.data;
  if ((manifest.version === 1) !== (manifest.previous === null))
    return fail("E_CATALOGUE", { reason: "previous" });
  if (!verifySignature(manifest.issuedBy, SIGNATURE_TYPES.catalogue, bytes, signatures[0] as Uint8Array))
    return fail("E_CATALOGUE", { reason: "signature" });
  const [broken] = checkRows(rowsOf(manifest));
  return broken ? fail("E_CATALOGUE_RULE", broken) : ok({ manifest, hash: sha256(bytes), file });
}
