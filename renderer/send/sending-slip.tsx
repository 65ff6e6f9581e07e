import { useTranslation } from "react-i18next";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import styles from "../paper/paper.module.css";
import { Paper } from "../paper/paper.tsx";
import { Letterhead } from "../print/letterhead.tsx";
import { useOpenState } from "../shell/open-state.ts";
import { showTime } from "../shell/show-time.ts";
import type { SentFile } from "./sent-files.tsx";

/** *Phiếu gửi số liệu*: goes with the stick; its code is the one on the coordinator's screen. */
export function SendingSlip({ sent, onClose }: { sent: SentFile; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const open = useOpenState();
  const { counts } = sent;
  const rows: readonly (readonly [string, string])[] = [
    [t("send.slipPeriod"), periodName(sent.period)],
    [t("send.slipFile"), sent.file],
    [t("send.slipMachine"), open?.machine ?? ""],
    [t("send.sentAt"), sent.atMs === null ? "" : showTime(sent.atMs)],
    ...(counts
      ? ([
          [t("send.slipVa"), String(counts.va)],
          [t("send.slipVv"), String(counts.vv)],
          [t("send.slipPeople"), String(counts.people)],
          [t("send.slipStatements"), String(counts.statements)],
        ] as const)
      : []),
    [t("send.slipNames"), t(sent.profile === "names-in" ? "send.slipNamesIn" : "send.slipNamesOut")],
  ];
  return (
    <Paper title={t("send.slip")} onClose={onClose}>
      {open && <Letterhead open={open} atMs={sent.atMs ?? Date.now()} />}
      <p>{unitName(open?.unit ?? "")}</p>
      <p className={styles.heading}>{t("send.slipTitle")}</p>
      <p className={styles.centre}>{t("send.slipTo", { cluster: open?.roster?.cluster ?? "" })}</p>
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <td>{label}</td>
              <td>{value}</td>
            </tr>
          ))}
          <tr>
            <td>{t("send.code")}</td>
            <td className={styles.code} data-testid="slip-code">
              {shortCodeOf(sent.hash)}
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        <em>{t("send.slipNote")}</em>
      </p>
      <div className={styles.signatures}>
        {(["slipSender", "slipReceiver"] as const).map((who) => (
          <div key={who}>
            <strong>{t(`send.${who}`)}</strong>
            <br />
            <em>{t("approval.signHint")}</em>
          </div>
        ))}
      </div>
    </Paper>
  );
}
