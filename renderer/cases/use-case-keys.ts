import { useShortcut } from "../keys/use-shortcut.ts";
import { useNavigation } from "../shell/navigation.ts";
import { openListOfField } from "./fields/open-list.ts";
import { neighbourOf, useListOrder } from "./list-order.ts";
import type { Saving } from "./use-saving.ts";

type Keys = {
  readonly caseId: string | null;
  readonly kind: "VA" | "VV";
  readonly canEdit: boolean;
  readonly saving: Saving;
  readonly onClose: () => void;
  readonly onNextError: () => void;
};

/** The shortcuts of an open case, but for *Trình lãnh đạo*, which its button hears. */
export function useCaseKeys({ caseId, kind, canEdit, saving, onClose, onNextError }: Keys): void {
  const { newCase, replaceCase } = useNavigation();
  const { ids } = useListOrder();
  const { runSave, mayClose } = saving;
  const goTo = (by: 1 | -1) => {
    const next = neighbourOf(ids, caseId, by);
    if (next === null) return;
    void mayClose().then((may) => may && replaceCase(next));
  };
  useShortcut("previousCase", () => goTo(-1));
  useShortcut("nextCase", () => goTo(1));
  useShortcut("nextError", onNextError);
  useShortcut("openList", openListOfField);
  useShortcut("lookUp", openListOfField);
  useShortcut("save", () => void runSave(), { enabled: canEdit });
  useShortcut("saveAndNew", () => void runSave().then((done) => done && newCase(kind)), { enabled: canEdit });
  useShortcut("leave", onClose);
}
