import { useEffect } from "react";
import { useTranslation } from "react-i18next";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

/** The browser's own bubble at a field left empty speaks the program's language, whatever the browser's is. */
export function useOwnValidity(): void {
  const { t } = useTranslation();
  useEffect(() => {
    const spoken = new Set<Field>();
    const onInvalid = ({ target }: Event) => {
      if (!isField(target) || !target.validity.valueMissing) return;
      target.setCustomValidity(t("shell.leftEmpty"));
      spoken.add(target);
    };
    // Before anything else is done the field is judged by what stands in it, also where a suggestion filled it in.
    const forget = () => {
      for (const field of spoken) field.setCustomValidity("");
      spoken.clear();
    };
    const beforeAnything = ["pointerdown", "keydown", "input"] as const;
    document.addEventListener("invalid", onInvalid, true);
    for (const event of beforeAnything) document.addEventListener(event, forget, true);
    return () => {
      forget();
      document.removeEventListener("invalid", onInvalid, true);
      for (const event of beforeAnything) document.removeEventListener(event, forget, true);
    };
  }, [t]);
}
