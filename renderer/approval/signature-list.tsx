import { useTranslation } from "react-i18next";
import { warningInWords } from "../cases/describe-change.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import styles from "../paper/paper.module.css";
import { Paper } from "../paper/paper.tsx";
import { Letterhead } from "../print/letterhead.tsx";
import { useOpenState } from "../shell/open-state.ts";
import type { AwaitingCase } from "./waiting-table.tsx";

/** The list a head signs on paper; its number and date are typed back when approving by it. */
export function SignatureList({ cases, onClose }: { cases: readonly AwaitingCase[]; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const open = useOpenState();
  const language = useLanguage();
  const today = new Date().toLocaleDateString("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric" });
  return (
    <Paper title={t("approval.printList")} onClose={onClose}>
      {open && <Letterhead open={open} atMs={Date.now()} />}
      <p>
        {unitName(open?.unit ?? "")} – {t("approval.listNumberDate")}
      </p>
      <p className={styles.heading}>{t("approval.listTitle")}</p>
      <p className={styles.centre}>{t("approval.listNote", { date: today, count: cases.length })}</p>
      <table>
        <thead>
          <tr>
            <th>{t("approval.listOrder")}</th>
            <th>{t("case.number")}</th>
            <th>{t("case.title")}</th>
            <th>{t("case.detectedOn")}</th>
            <th>{t("approval.what")}</th>
            <th>{t("approval.warnings")}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one, at) => (
            <tr key={one.caseId}>
              <td>{at + 1}</td>
              <td>{one.number}</td>
              <td>{one.title}</td>
              <td>{showDate(one.detectedOn)}</td>
              <td>{t(`approval.what_${one.what}`, { count: one.changed })}</td>
              <td>
                {one.warnings.map((warning) => (
                  <div key={warning.rule}>{warningInWords(warning, language)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.signatures}>
        {(["signMaker", "signHead"] as const).map((who) => (
          <div key={who}>
            <strong>{t(`approval.${who}`)}</strong>
            <br />
            <em>{t("approval.signHint")}</em>
          </div>
        ))}
      </div>
    </Paper>
  );
}
