import { createHash } from "node:crypto";
import { encodeHead } from "../../shared/bundle/framing.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { type ReceiptManifest, type ReceiptRow, receiptManifestSchema } from "../../shared/bundle/receipt.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { writeSection } from "../bundles/section-writer.ts";
import { encryptStream } from "../identity/age-keys.ts";
import type { Signer } from "../identity/signing.ts";

export type ReceiptInput = {
  readonly base: Omit<ReceiptManifest, "format" | "schema" | "kind" | "issuedBy" | "sections">;
  readonly rows: readonly ReceiptRow[];
  readonly signer: Signer;
  /** Of the unit's devices that are in use. */
  readonly recipients: readonly string[];
};

/** The encrypted file and the hash of its manifest. Receipts are small: they are built and read in memory. */
export async function buildReceipt(input: ReceiptInput): Promise<{ file: Uint8Array; hash: string }> {
  const section = writeSection("rows", input.rows);
  const manifest = receiptManifestSchema.parse({
    ...input.base,
    format: 1,
    schema: 1,
    kind: "receipt",
    issuedBy: input.signer.publicKey,
    sections: [section.entry],
  });
  const bytes = utf8(JSON.stringify(manifest));
  const head = encodeHead(bytes, [input.signer.sign(SIGNATURE_TYPES.receipt, bytes)]);
  const plain = new Blob([head, new Uint8Array(section.bytes)]).stream();
  const parts: Uint8Array[] = [];
  for await (const part of await encryptStream(input.recipients, plain)) parts.push(part);
  return {
    file: new Uint8Array(Buffer.concat(parts)),
    hash: createHash("sha256").update(bytes).digest("hex"),
  };
}
