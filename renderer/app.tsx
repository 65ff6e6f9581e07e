import { bringIntoForce, SHIPPED } from "../shared/catalogue/in-force.ts";
import { useQueryOf } from "./api/use-query-of.ts";
import { ClusterDigits } from "./first-run/cluster-digits.tsx";
import { FirstRun } from "./first-run/first-run.tsx";
import { RecoverySheet } from "./first-run/recovery-sheet.tsx";
import { useRecoverySheet } from "./first-run/recovery-sheet-store.ts";
import { useZoomKeys } from "./settings/zoom.ts";
import { useOwnValidity } from "./shell/own-validity.ts";
import { ProblemNote } from "./shell/problem-note.tsx";
import { Shell } from "./shell/shell.tsx";
import { ForgottenPassphrase } from "./users/forgotten-passphrase.tsx";
import { useOpenedBySheet } from "./users/opened-by-sheet.ts";

/** Nothing open: the first screen. A register just made: its recovery sheet first, then the program. */
export function App() {
  const { value, problem } = useQueryOf("workspace.state", {});
  useZoomKeys();
  useOwnValidity();
  const { sheet, digits } = useRecoverySheet();
  const { recoveryKey } = useOpenedBySheet();
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  // Before anything below asks for a period: what is in force comes with the register's state, and goes with it.
  bringIntoForce(value.open?.catalogue ?? SHIPPED);
  if (!value.open) return <FirstRun known={value.known} home={value.home} />;
  if (recoveryKey !== null) return <ForgottenPassphrase recoveryKey={recoveryKey} />;
  if (sheet) return <RecoverySheet sheet={sheet} open={value.open} />;
  return digits === null ? <Shell open={value.open} /> : <ClusterDigits fingerprint={digits} />;
}
