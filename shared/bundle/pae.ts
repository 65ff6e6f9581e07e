import { utf8 } from "./utf8.ts";

/** README §4. What a signature is for is part of what is signed, so that none can be used as another. */
export const SIGNATURE_TYPES = {
  device: "so-cum/1/device",
  release: "so-cum/1/release",
  approval: "so-cum/1/approval",
  roster: "so-cum/1/roster",
  request: "so-cum/1/request",
  receipt: "so-cum/1/receipt",
  catalogue: "so-cum/1/catalogue",
  decision: "so-cum/1/decision",
  upward: "so-cum/1/upward",
} as const;

export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES];

/** DSSE's pre-authentication encoding: the exact bytes under every signature of the format. */
export const pae = (type: string, payload: Uint8Array): Uint8Array<ArrayBuffer> => {
  const typeBytes = utf8(type);
  const head = utf8(`DSSEv1 ${typeBytes.length} ${type} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
};
