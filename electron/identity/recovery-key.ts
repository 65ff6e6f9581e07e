const GROUPS = 8;

/** Eight groups of five digits (about 132 bits), to be printed or copied by hand. `random` is 40 random bytes. */
export function recoveryKeyOf(random: Uint8Array): string {
  const view = new DataView(random.buffer, random.byteOffset, random.byteLength);
  const groups: string[] = [];
  for (let group = 0; group < GROUPS; group += 1)
    groups.push(String(view.getUint32(group * 5) % 100_000).padStart(5, "0"));
  return groups.join(" ");
}

/** However it was typed, the one spelling; null where it is not forty digits. */
export function normaliseRecoveryKey(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s.-]/g, "");
  return /^[0-9]{40}$/.test(digits) ? (digits.match(/.{5}/g) as string[]).join(" ") : null;
}
