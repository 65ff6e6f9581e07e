import { unitScores } from "../emulation/score-sheet.ts";
import { standingFigures } from "../figures/standing-figures.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { EnteredBeside } from "./report-input.ts";

/** What people entered beside the cases of a period: figures by paper, and the scores of the emulation movement. */
export const enteredBeside = (ws: OpenWorkspace, period: string): EnteredBeside => ({
  figures: standingFigures(ws),
  scores: unitScores(ws, period),
});
