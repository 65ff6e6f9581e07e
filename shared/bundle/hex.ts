/** Hashes and keys are lowercase hex in JSON, SQL and TypeScript, and raw bytes when they are hashed or signed. */
export const hexOfBytes = (bytes: Uint8Array): string => {
  let hex = "";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return hex;
};

/** Only for hex that a schema has already accepted: anything else is a bug. */
export const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> => {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex)) throw new Error("not lowercase hex");
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
};
