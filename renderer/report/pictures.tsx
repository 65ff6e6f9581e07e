import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { copyPicture, copyTable, dataUri } from "./copy-for-word.ts";
import type { ShownTable } from "./report-screen.tsx";
import { TableView } from "./table-view.tsx";
import type { AskedCell } from "./why-cell-drawer.tsx";

type Picture = OutputOf<"report.pictures">["pictures"][number];

/** The report's pictures as Word and PDF have them; under each its numbers, which open the cases behind them. */
export function Pictures(props: {
  readonly asked: { readonly period: string; readonly unitSet: UnitSet };
  readonly tables: readonly ShownTable[];
  readonly onCell: (cell: AskedCell) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, problem } = useQueryOf("report.pictures", { ...props.asked, language });
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  if (value.pictures.length === 0) return <Text>{t("report.noPictures")}</Text>;
  return (
    <Stack gap="lg">
      {value.pictures.map((picture) => (
        <OnePicture
          key={picture.key}
          picture={picture}
          table={props.tables.find((one) => one.code === picture.table)}
          onCell={props.onCell}
        />
      ))}
    </Stack>
  );
}

function OnePicture(props: {
  readonly picture: Picture;
  readonly table: ShownTable | undefined;
  readonly onCell: (cell: AskedCell) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { picture, table, onCell } = props;
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const copy = (work: Promise<void>) =>
    void work.then(
      () => setSaid(t("report.copiedPicture")),
      () => setSaid(t("report.notCopied")),
    );
  return (
    <figure data-picture={picture.key} aria-label={picture.caption}>
      <img src={dataUri(picture.svg)} alt={picture.caption} width={picture.width} height={picture.height} />
      <figcaption>{picture.caption}</figcaption>
      <Group gap="xs" mt={4}>
        {table && (
          <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? "report.hideNumbers" : "report.showNumbers")}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          onClick={() => copy(copyPicture(picture.svg, picture.width, picture.height))}
        >
          {t("report.copyPicture")}
        </Button>
        {table && (
          <Button
            size="xs"
            variant="default"
            onClick={() => copy(copyTable(table as unknown as ReportTable, language))}
          >
            {t("report.copyNumbers")}
          </Button>
        )}
        <Text size="sm" role="status">
          {said}
        </Text>
      </Group>
      {isOpen && table && <TableView table={table} onCell={onCell} />}
    </figure>
  );
}
