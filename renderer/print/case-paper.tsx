import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { acts, adviceForms, pettyForms, sectors, sources } from "../../shared/catalogue/code-lists.ts";
import {
  ADVICE_OUTCOMES,
  HEAD_RESULTS,
  nameOf,
  ROLES,
  SEVERITIES,
  STAGES,
} from "../../shared/catalogue/codes.ts";
import { showCharges } from "../../shared/text/charges-text.ts";
import { type Amount, showAmount } from "../../shared/text/money-text.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { useClient } from "../api/client-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { OpenState } from "../shell/shell.tsx";
import { Letterhead, Signatures } from "./letterhead.tsx";
import { PrintPreview } from "./print-preview.tsx";

type Shown = OutputOf<"case.get">;

/** Letters grow smaller in so many steps before a full case takes a second sheet. */
const SMALLEST = 3;

/** Ctrl+P in a case: *Phiếu theo dõi*, one A4 sheet of what is saved. */
export function CasePaper({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const open = useOpenState();
  const { data } = useQuery({
    queryKey: ["case-paper", caseId],
    gcTime: 0,
    queryFn: () => client.call("case.get", { caseId }),
  });
  const title = t(data?.ok && data.value.record.kind === "VV" ? "print.sheetVV" : "print.sheetVA");
  return (
    <PrintPreview title={title} landscape={false} note="" onClose={onClose}>
      {data && !data.ok && <ProblemNote problem={data.problem} />}
      {data?.ok && open && <Sheet shown={data.value} open={open} title={title} />}
    </PrintPreview>
  );
}

function Sheet({ shown, open, title }: { shown: Shown; open: OpenState; title: string }) {
  const sheet = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(0);
  const [isLong, setLong] = useState(false);
  useLayoutEffect(() => {
    const height = sheet.current?.querySelector(".paper-content")?.getBoundingClientRect().height ?? 0;
    const room = sheet.current?.querySelector(".paper-body")?.getBoundingClientRect().height ?? 0;
    if (isLong || height <= room) return;
    if (fit < SMALLEST) setFit(fit + 1);
    else setLong(true);
  }, [fit, isLong]);
  return (
    <div
      ref={sheet}
      className={`paper-sheet paper-portrait paper-fit-${fit} ${isLong ? "paper-long" : ""}`}
      data-page={1}
    >
      <div className="paper-body">
        <div className="paper-content">
          <Letterhead open={open} atMs={Date.now()} />
          <div className="paper-title">{title.toUpperCase()}</div>
          <Content shown={shown} />
          <Signatures open={open} />
        </div>
      </div>
    </div>
  );
}

function Content({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const periodName = usePeriodName();
  const unitName = useUnitName();
  const { record } = shown;
  const facts: readonly (readonly [label: string, value: string])[] = [
    [t("case.number"), shown.number],
    [t("case.title"), record.title || (record.secret ? t("case.secret") : "")],
    [t("case.unit"), unitName(record.unit)],
    [t("case.period"), periodName(record.period)],
    [t("case.detectedOn"), showDate(record.detectedOn)],
    [
      t("print.happened"),
      [showDate(record.happenedFrom), showDate(record.happenedTo)].filter(Boolean).join(" – "),
    ],
    [t("case.mainSource"), sourceText(record, language)],
    [t("case.agency"), record.agency],
    [
      t("print.place"),
      [record.place.commune, record.place.district, record.place.province].filter(Boolean).join(", "),
    ],
    [t("case.sector"), record.sectorText || nameOf(sectors, record.sector, language, dayOf(record))],
    [t("case.role"), nameOf(ROLES, record.role, language)],
    [t("case.acts"), record.acts.map((code) => nameOf(acts, code, language, dayOf(record))).join("; ")],
    [
      t("case.pettyForms"),
      record.pettyForms.map((code) => nameOf(pettyForms, code, language, dayOf(record))).join("; "),
    ],
    [t("case.summary"), record.summary],
    [t("case.outcome"), outcomeText(record)],
    [
      t("case.headSection"),
      record.head
        ? [
            record.head.position,
            nameOf(SEVERITIES, record.head.severity, language),
            nameOf(HEAD_RESULTS, record.head.result, language),
          ]
            .filter(Boolean)
            .join("; ")
        : "",
    ],
    [t("case.officer"), record.officer],
    [t("case.remindOn"), showDate(record.remindOn)],
    [t("case.note"), record.note],
  ];
  const undetermined = t("case.undetermined");
  const money = (amount: Amount) => showAmount(amount, undetermined);
  return (
    <>
      <div className="paper-line">
        {t(`case.status_${shown.status as "draft"}`)}
        {shown.versions > 0 && ` – ${t("case.versionNumber", { number: shown.versions })}`}
      </div>
      {["draft", "submitted", "returned"].includes(shown.status) && (
        <div className="paper-provisional">{t("print.notApproved")}</div>
      )}
      <table className="paper-facts">
        <tbody>
          {facts
            .filter(([, value]) => value !== "")
            .map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <Rows
        title={t("case.people")}
        heads={[
          t("case.name"),
          t("case.birthYear"),
          t("case.position"),
          t("case.standing"),
          t("case.charge"),
          t("print.handled"),
        ]}
        rows={record.people.map((one) => [
          one.name,
          one.birthYear === null ? "" : String(one.birthYear),
          one.position,
          one.standing,
          showCharges(one.charges),
          [one.sentence?.kind, one.partyDiscipline, one.adminDiscipline, ...one.milder]
            .filter(Boolean)
            .join("; "),
        ])}
      />
      <Rows
        title={t("case.stages")}
        heads={[t("case.stageDate"), t("case.stageCode"), t("case.stageAgency"), t("case.document")]}
        rows={record.events.map((one) => [
          showDate(one.date),
          nameOf(STAGES, one.code, language),
          one.agency,
          one.document,
        ])}
      />
      <Rows
        title={t("case.advice")}
        heads={[
          t("case.stageDate"),
          t("case.adviceForm"),
          t("case.recipient"),
          t("case.content"),
          t("case.adviceOutcome"),
        ]}
        rows={record.advice.map((one) => [
          showDate(one.date),
          nameOf(adviceForms, one.form, language, one.date ? firstDay(one.date) : null),
          one.recipient,
          [one.content, one.document].filter(Boolean).join("; "),
          [nameOf(ADVICE_OUTCOMES, one.outcome, language), showDate(one.outcomeOn), one.directive]
            .filter(Boolean)
            .join("; "),
        ])}
      />
      <Rows
        title={t("case.damage")}
        heads={[
          t("case.damageDescription"),
          t("case.taken"),
          t("case.found"),
          t("case.seized"),
          t("case.recovered"),
        ]}
        rows={record.damage.map((one) => [
          [one.description, one.unit === "VND" ? "đ" : one.unit].filter(Boolean).join(", "),
          money(one.taken),
          money(one.found),
          money(one.seized),
          money(one.recovered),
        ])}
      />
    </>
  );
}

/** Codes are called as on the day the case was found. */
const dayOf = ({ detectedOn }: CaseRecord): string | null => (detectedOn ? firstDay(detectedOn) : null);

function sourceText(record: CaseRecord, language: "vi" | "en"): string {
  const documents = record.sourceDocuments.map((one) =>
    [one.number, showDate(one.date), one.issuer].filter(Boolean).join(", "),
  );
  return [
    record.mainSourceText || nameOf(sources, record.mainSource, language, dayOf(record)),
    ...record.otherSources.map((code) => nameOf(sources, code, language, dayOf(record))),
    ...documents,
  ]
    .filter(Boolean)
    .join("; ");
}

const outcomeText = ({ outcome }: CaseRecord): string =>
  outcome.value ? [showDate(outcome.onDate), outcome.reason].filter(Boolean).join(": ") : "";

function Rows(props: { title: string; heads: readonly string[]; rows: readonly (readonly string[])[] }) {
  const { title, heads, rows } = props;
  if (rows.length === 0) return null;
  return (
    <>
      <div className="paper-section">{title}</div>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet never move
            <tr key={i}>
              {row.map((text, at) => (
                <td key={heads[at]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
