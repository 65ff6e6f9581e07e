import { type RefObject, useCallback, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { leaveField } from "./case-tabs.tsx";
import { type FormValues, readForm } from "./form-record.ts";
import { leftOf } from "./left-typing.ts";
import type { Refused } from "./saving-trouble.tsx";
import { mistypedFields } from "./unread-texts.ts";
import type { Autosave } from "./use-autosave.ts";
import { wantedForNumber } from "./wanted-for-number.ts";

export type Saved = { readonly caseId: string; readonly number: string; readonly versions: number };

type Around = {
  readonly form: UseFormReturn<FormValues>;
  readonly autosave: Autosave;
  readonly page: RefObject<HTMLElement | null>;
  readonly tabKey: string;
  readonly firstNumber: string;
  readonly jump: (field: string) => void;
};

/** *Lưu* and closing: what is asked for and what stands in its way. */
export function useSaving({ form, autosave, page, tabKey, firstNumber, jump }: Around) {
  const { t } = useTranslation();
  const save = useCommand("case.save");
  const [saved, setSaved] = useState<Saved | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const number = saved?.number ?? firstNumber;

  /** Makes a version; null where it could not, and the first field in the way is gone to. */
  const runSave = useCallback(async (): Promise<Saved | null> => {
    const typedIn = document.activeElement;
    leaveField();
    // One who saves by keyboard goes on typing where they were.
    if (typedIn instanceof HTMLElement && page.current?.contains(typedIn)) typedIn.focus();
    await autosave.flush();
    const read = readForm(form.getValues());
    const stop = (why: Refused, fields: readonly string[]) => {
      setRefused(why);
      jump(fields[0] ?? "title");
      return null;
    };
    for (const field of read.refused) form.setError(field as "title", { message: t("page.notHeld") });
    const unread = mistypedFields(form.formState.errors);
    if (unread.length > 0) return stop("save", unread);
    const wanted = number === "" ? wantedForNumber(read.record) : [];
    if (wanted.length > 0) return stop("number", wanted);
    setRefused(null);
    const done = await save.run({ caseId: autosave.knownId(), record: read.record });
    if (!done) return null;
    autosave.settle(done.caseId);
    setSaved(done);
    return done;
  }, [autosave, form, jump, number, page, save, t]);

  /** Stays where something is not in the register, and says what; it is given up by asking once more. */
  const mayClose = useCallback(async () => {
    leaveField();
    if (!(await autosave.flush())) return false;
    if (leftOf(tabKey) !== null && refused !== "close") {
      setRefused("close");
      return false;
    }
    autosave.giveUp();
    return true;
  }, [autosave, refused, tabKey]);

  const keepNow = useCallback(async () => {
    await autosave.flush();
    return autosave.knownId();
  }, [autosave]);

  const { problem, isRunning } = save;
  const onMended = useCallback(() => setRefused(null), []);
  return { saved, number, refused, problem, isSaving: isRunning, runSave, mayClose, keepNow, onMended };
}

export type Saving = ReturnType<typeof useSaving>;
