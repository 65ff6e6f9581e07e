import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Code } from "../../shared/catalogue/codes.ts";
import { foldPlain } from "../../shared/text/fold.ts";
import { useLanguage } from "../i18n/language.ts";
import classes from "./grid.module.css";

/** The codes whose code or name holds what is typed; all of them where that is a code of the list already. */
export function fittingCodes(codes: readonly Code[], typed: string): readonly Code[] {
  const words = foldPlain(typed.split(/[,;]/).at(-1) ?? "").trim();
  const fitting = codes.filter((one) => foldPlain(`${one.code} ${one.vi} ${one.en}`).includes(words));
  return fitting.length === 0 || codes.some((one) => foldPlain(one.vi) === words) ? codes : fitting;
}

/** The list below a cell (Alt+↓): walked with the arrows, taken with Enter, from the cell's own keys. */
export function CodeList({
  id,
  codes,
  at,
  onPick,
}: {
  id: string;
  codes: readonly Code[];
  at: number;
  onPick: (code: Code) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div className={classes.list} role="listbox" id={id} aria-label={t("grid.list")} ref={list}>
      {codes.map((one, i) => (
        <div
          key={one.code}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          className={classes.option}
          // Before the cell loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(one);
          }}
        >
          {one.code} – {one[language]}
        </div>
      ))}
    </div>
  );
}
