import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { fail, ok, type Result } from "../../shared/result.ts";

export async function generateAgeKey(): Promise<{ recipient: string; identity: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function encryptStream(
  recipients: readonly string[],
  plain: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return await encrypter.encrypt(plain as ReadableStream<Uint8Array<ArrayBuffer>>);
}

const AGE_LINE = "age-encryption.org/v1\n";

/**
 * Opens an age file. The stream that comes back may still throw while it is read, which means E_AGE_DAMAGED: nothing read from
 * it may be believed before its clean end.
 * Errors: E_NOT_AGE, E_NO_RECIPIENT ("not for this key, or damaged"), E_AGE_DAMAGED.
 */
export async function decryptStream(
  identity: string,
  head: Uint8Array,
  stored: ReadableStream<Uint8Array>,
): Promise<Result<ReadableStream<Uint8Array>>> {
  if (Buffer.from(head.subarray(0, AGE_LINE.length)).toString("latin1") !== AGE_LINE)
    return fail("E_NOT_AGE");
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(await decrypter.decrypt(stored as ReadableStream<Uint8Array<ArrayBuffer>>));
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return fail(/no identity matched/i.test(message) ? "E_NO_RECIPIENT" : "E_AGE_DAMAGED");
  }
}

/** For small things that are made and read whole. */
export async function encryptWhole(recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/** Errors: E_NOT_AGE, E_NO_RECIPIENT, E_AGE_DAMAGED, E_SIZE (more than `maxBytes` once opened). */
export async function decryptWhole(
  identity: string,
  bytes: Uint8Array,
  maxBytes: number,
): Promise<Result<Uint8Array>> {
  const opened = await decryptStream(identity, bytes, new Blob([bytes.slice()]).stream());
  if (!opened.ok) return opened;
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of opened.value) {
      length += part.length;
      if (length > maxBytes) return fail("E_SIZE");
      parts.push(part);
    }
  } catch {
    return fail("E_AGE_DAMAGED");
  }
  return ok(new Uint8Array(Buffer.concat(parts)));
}
