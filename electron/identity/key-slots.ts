import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  scryptSync,
  timingSafeEqual,
} from "node:crypto";
import { z } from "zod";
import { fail, ok, type Result } from "../../shared/result.ts";

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** A secret wrapped by a passphrase: scrypt, then AES-256-GCM. The caps bound what a hostile file can make a reader compute. */
export const wrappedSchema = z.strictObject({
  logN: z.number().int().min(10).max(20),
  r: z.literal(8),
  p: z.literal(1),
  salt: hex(16),
  nonce: hex(12),
  sealed: hex(48),
});
export type Wrapped = z.infer<typeof wrappedSchema>;

/**
 * Which of a person's passphrases opens the register: the one they approve by, or one of their own for opening. Said before
 * opening, so that nobody types the other one; not known of slots that an older program wrote.
 */
export const OPENS_BY = ["approval", "own"] as const;

const slotSchema = z.strictObject({
  userId: z.string().max(64),
  name: z.string().max(200),
  key: wrappedSchema,
  opensBy: z.enum(OPENS_BY).optional(),
});
export type KeySlot = z.infer<typeof slotSchema>;

const slotsSchema = z.strictObject({
  format: z.literal(1),
  slots: z.array(slotSchema).max(64),
  recovery: wrappedSchema,
  mac: hex(32),
});
export type KeySlots = z.infer<typeof slotsSchema>;
type Unsealed = Omit<KeySlots, "mac">;

const deriveKey = (passphrase: string, salt: Uint8Array, logN: number): Buffer =>
  scryptSync(passphrase.normalize("NFC"), salt, 32, {
    N: 2 ** logN,
    r: 8,
    p: 1,
    maxmem: 2 ** logN * 8 * 128 + 64 * 1024 * 1024,
  });

/** Wraps 32 secret bytes by a passphrase; `logN` is 17 in the product (about 0.4 s and 128 MiB). */
export function wrapSecret(
  secret: Uint8Array,
  passphrase: string,
  logN: number,
  randomBytes: (n: number) => Uint8Array,
): Wrapped {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(passphrase, salt, logN), nonce);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { logN, r: 8, p: 1, salt: toHex(salt), nonce: toHex(nonce), sealed: toHex(sealed) };
}

/** Null for a wrong passphrase or a changed slot: the two cannot be told apart. */
export function unwrapSecret(wrapped: Wrapped, passphrase: string): Uint8Array | null {
  const sealed = Buffer.from(wrapped.sealed, "hex");
  const key = deriveKey(passphrase, Buffer.from(wrapped.salt, "hex"), wrapped.logN);
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(wrapped.nonce, "hex"));
  decipher.setAuthTag(sealed.subarray(32));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(0, 32)), decipher.final()]));
  } catch {
    return null;
  }
}

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Over all slots, under a key drawn from the data key: a slot put in by hand is noticed at the next opening. */
function macOf(slots: Unsealed, dataKey: Uint8Array): string {
  const key = Buffer.from(hkdfSync("sha256", dataKey, "", "so-cum/1/slots", 32));
  const { format, slots: list, recovery } = slots;
  return createHmac("sha256", key)
    .update(JSON.stringify({ format, slots: list, recovery }))
    .digest("hex");
}

export function encodeSlots(slots: Unsealed, dataKey: Uint8Array): string {
  return `${JSON.stringify({ ...slots, mac: macOf(slots, dataKey) }, null, 2)}\n`;
}

/** Errors: E_KEYFILE for anything that is not a key-slot file of this format. */
export function decodeSlots(text: string): Result<KeySlots> {
  try {
    const parsed = slotsSchema.safeParse(JSON.parse(text));
    return parsed.success ? ok(parsed.data) : fail("E_KEYFILE");
  } catch {
    return fail("E_KEYFILE");
  }
}

/** Errors: E_KEYFILE where the slots are not the ones this workspace wrote. */
export function checkMac(slots: KeySlots, dataKey: Uint8Array): Result<null> {
  const expected = Buffer.from(macOf(slots, dataKey), "hex");
  return timingSafeEqual(expected, Buffer.from(slots.mac, "hex")) ? ok(null) : fail("E_KEYFILE");
}

/** `opensBy` of a slot whose opening passphrase is typed together with the one for approving, where there is one. */
export const opensBy = (opening: string, approval: string | undefined): (typeof OPENS_BY)[number] =>
  approval?.normalize("NFC") === opening.normalize("NFC") ? "approval" : "own";
