import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import type { OpenState } from "../shell/shell.tsx";

/** The head of a Party document (36-HD/VPTW) as the office set it: who issues it left, the Party, place and day right. */
export function Letterhead({ open, atMs }: { open: OpenState; atMs: number }) {
  const { t } = useTranslation();
  const settings = useQueryOf("settings.get", {}).value;
  const at = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, "0");
  return (
    <div className="paper-blocks">
      <div>
        {settings?.parentBody && <div>{settings.parentBody}</div>}
        <b>{settings?.issuingBody || open.roster?.cluster}</b>
        {settings?.parentBody && <div>*</div>}
      </div>
      <div>
        <span className="paper-party">{t("print.party")}</span>
        <div className="paper-place">
          {t("print.placeAndDay", {
            place: settings?.place || "…",
            day: two(at.getDate()),
            month: two(at.getMonth() + 1),
            year: at.getFullYear(),
          })}
        </div>
      </div>
    </div>
  );
}

/** Two signature blocks: who made it, who answers for it. */
export function Signatures({ open }: { open: OpenState }) {
  const { t } = useTranslation();
  const settings = useQueryOf("settings.get", {}).value;
  return (
    <div className="paper-closing">
      <div>
        <b>{t("print.madeBy")}</b>
        <div className="paper-signature" />
        <b>{open.user.role === "recorder" ? open.user.name : ""}</b>
      </div>
      <div>
        <b>{settings?.signatory || t("print.head")}</b>
        <div className="paper-signature" />
      </div>
    </div>
  );
}
