import { setImmediate as nextTurn } from "node:timers/promises";
import { type Breathe, settled } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/**
 * Lets other work in between two pieces of a long read. What began there may be a transaction that is still open, or will be undone:
 * the read waits for its end, or it would go on in the middle of it.
 */
export const breatheOf =
  (ws: OpenWorkspace): Breathe =>
  async () => {
    await nextTurn();
    await settled(ws.db);
  };
