const pending = new Map<string, Promise<unknown>>();

/** Typing that is on its way to the register when its page is left; the page is not made again before it is there. */
export function holdUntil(tabKey: string, work: Promise<unknown>): void {
  pending.set(tabKey, work);
  void work.finally(() => {
    if (pending.get(tabKey) === work) pending.delete(tabKey);
  });
}

export const pendingKeep = (tabKey: string): Promise<unknown> | null => pending.get(tabKey) ?? null;
