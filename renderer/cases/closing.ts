import { leftOf } from "./left-typing.ts";
import { pendingKeep } from "./pending-keeps.ts";

/** Whether the case may go: what was typed is kept, or was given up. */
type MayClose = () => Promise<boolean>;

/** The form on the screen, by its tab. */
const onScreen = new Map<string, MayClose>();

export function askBeforeClosing(tabKey: string, mayClose: MayClose): () => void {
  onScreen.set(tabKey, mayClose);
  return () => {
    if (onScreen.get(tabKey) === mayClose) onScreen.delete(tabKey);
  };
}

/** Whether a tab may be closed. One that is not on the screen has nothing to ask with: it may where it left nothing behind. */
export async function mayClose(tabKey: string): Promise<boolean> {
  const ask = onScreen.get(tabKey);
  if (ask) return ask();
  await pendingKeep(tabKey);
  return leftOf(tabKey) === null;
}
