// TextEncoder and TextDecoder exist in Node, Electron and the browser alike, but belong to no `lib` that this layer may use.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
// ignoreBOM keeps a byte order mark in the text, where JSON refuses it, instead of dropping a byte that was signed.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The bytes that are hashed and signed. A lone surrogate would be replaced in silence, so it is a bug here. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => {
  if (!text.isWellFormed()) throw new Error("text with a lone surrogate cannot be written as UTF-8");
  return encoder.encode(text);
};

/** Null where the bytes are not UTF-8. */
export const textOfUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};
