import type { UnreadText } from "../../shared/case/unread.ts";
import type { FormValues } from "./form-record.ts";

type Left = {
  /** Null where the register has them. */
  readonly values: FormValues | null;
  readonly unread: readonly UnreadText[];
};

/**
 * What was typed into an open case and is not in the register: the disk is full, no record can hold it, or it may not reach the
 * file (V24). It waits here by tab, so that going to another screen and coming back finds it again.
 */
const left = new Map<string, Left>();

export const leftOf = (tabKey: string): Left | null => left.get(tabKey) ?? null;

export const leave = (tabKey: string, { values, unread }: Left): void =>
  void left.set(tabKey, { values: values && structuredClone(values), unread });

export const forgetLeft = (tabKey: string): void => void left.delete(tabKey);
