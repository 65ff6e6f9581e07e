import { fail, ok, type Result } from "../result.ts";
import { JSON_MAX_DEPTH } from "./limits.ts";
import { textOfUtf8 } from "./utf8.ts";

type Shape = { readonly reason: string } | { readonly keys: number };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The end of the string that opens at `start`, or -1. */
const closingQuote = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return -1;
};

/** Before JSON.parse, which would take five million nested brackets: depth, the spelling of numbers, number of keys. */
const scan = (text: string): Shape => {
  let depth = 0;
  let keys = 0;
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    switch (char) {
      case QUOTE:
        i = closingQuote(text, i);
        if (i === -1) return { reason: "syntax" };
        break;
      case 0x3a: // :
        keys++;
        break;
      case 0x7b: // {
      case 0x5b: // [
        if (++depth > JSON_MAX_DEPTH) return { reason: "depth" };
        break;
      case 0x7d: // }
      case 0x5d: // ]
        depth--;
        break;
      case 0x2e: // .
        return { reason: "number" };
      case 0x45: // E
      case 0x65: // e, which also ends true and false
        if (previous >= 0x30 && previous <= 0x39) return { reason: "number" };
        break;
    }
    previous = char;
  }
  return { keys };
};

/** Counts the keys that survived parsing: a duplicate is a colon too many. */
const walk = (value: unknown, count: { keys: number }): string | null => {
  switch (typeof value) {
    case "string":
      return value.isWellFormed() ? null : "surrogate";
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? null : "number";
    case "object": {
      if (value === null) return null;
      if (Array.isArray(value)) {
        for (const item of value) {
          const reason = walk(item, count);
          if (reason) return reason;
        }
        return null;
      }
      for (const [key, item] of Object.entries(value)) {
        count.keys++;
        if (key === "__proto__") return "proto";
        if (!key.isWellFormed()) return "surrogate";
        const reason = walk(item, count);
        if (reason) return reason;
      }
      return null;
    }
    default:
      return null;
  }
};

/**
 * JSON that every reader understands in the same way: no duplicate keys, depth ≤ 16, whole safe numbers written plainly,
 * no `__proto__`, no lone surrogates (README §7).
 * @errors E_JSON, whose `reason` is syntax, depth, number, duplicate-key, proto or surrogate
 */
export const parseStrictJson = (text: string): Result<unknown> => {
  const shape = scan(text);
  if ("reason" in shape) return fail("E_JSON", { reason: shape.reason });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail("E_JSON", { reason: "syntax" });
  }
  const count = { keys: 0 };
  const reason = walk(value, count);
  if (reason) return fail("E_JSON", { reason });
  if (count.keys !== shape.keys) return fail("E_JSON", { reason: "duplicate-key" });
  return ok(value);
};

/** The same from bytes. @errors E_JSON, also with reason `utf-8` */
export const parseStrictJsonBytes = (bytes: Uint8Array): Result<unknown> => {
  const text = textOfUtf8(bytes);
  return text === null ? fail("E_JSON", { reason: "utf-8" }) : parseStrictJson(text);
};
