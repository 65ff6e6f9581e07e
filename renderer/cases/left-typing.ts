import type { FormValues } from "./form-record.ts";

/** A text that could not be read into its field, and why. */
export type Unread = { readonly field: string; readonly message: string; readonly typed: string };

type Left = { readonly values: FormValues | null; readonly unread: readonly Unread[] };

const NOTHING: Left = { values: null, unread: [] };

/**
 * What was typed into an open case and is not in the register: values that could not be kept, texts that could not be read.
 * It waits here by tab, so that going to another screen and coming back finds it again.
 */
const left = new Map<string, Left>();

export const leftOf = (tabKey: string): Left => left.get(tabKey) ?? NOTHING;

/** @param values null once they are kept */
export function leaveValues(tabKey: string, values: FormValues | null): void {
  put(tabKey, { ...leftOf(tabKey), values: values && structuredClone(values) });
}

export function leaveUnread(tabKey: string, unread: readonly Unread[]): void {
  put(tabKey, { ...leftOf(tabKey), unread });
}

export const forgetLeft = (tabKey: string): void => void left.delete(tabKey);

function put(tabKey: string, now: Left): void {
  if (now.values === null && now.unread.length === 0) left.delete(tabKey);
  else left.set(tabKey, now);
}
