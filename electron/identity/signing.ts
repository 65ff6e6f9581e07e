import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { pae } from "../../shared/bundle/pae.ts";

/** Signs without ever showing its key: the seed stays inside the closure. */
export type Signer = {
  /** Raw Ed25519 public key, lowercase hex. */
  readonly publicKey: string;
  /** 64 raw bytes over the DSSE PAE of type and payload. */
  sign(type: string, payload: Uint8Array): Uint8Array;
};

// RFC 8410 wrappings around the 32 raw bytes.
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

export function generateSigningKey(): { publicKey: string; privateSeed: Uint8Array } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    publicKey: rawPublicKey(publicKey),
    privateSeed: new Uint8Array(privateKey.export({ format: "der", type: "pkcs8" }).subarray(PKCS8.length)),
  };
}

export function signerFromSeed(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const publicKey = rawPublicKey(createPublicKey(key));
  return { publicKey, sign: (type, payload) => new Uint8Array(sign(null, pae(type, payload), key)) };
}

const rawPublicKey = (key: KeyObject): string =>
  key.export({ format: "der", type: "spki" }).subarray(SPKI.length).toString("hex");

/** False for a wrong signature and for anything that is not a usable key. */
export function verifySignature(
  publicKey: string,
  type: string,
  payload: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (!/^[0-9a-f]{64}$/.test(publicKey) || signature.length !== 64 || SMALL_ORDER.has(publicKey))
    return false;
  try {
    const key = createPublicKey({
      key: Buffer.concat([SPKI, Buffer.from(publicKey, "hex")]),
      format: "der",
      type: "spki",
    });
    return verify(null, pae(type, payload), key, signature);
  } catch {
    return false;
  }
}

/** The points of small order in their encodings: under such a "key" a signature proves nothing. */
const SMALL_ORDER = new Set([
  `01${"00".repeat(31)}`,
  `${"00".repeat(32)}`,
  `${"00".repeat(31)}80`,
  `ec${"ff".repeat(30)}7f`,
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
]);
