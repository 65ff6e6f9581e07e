import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import { useLanguage } from "../i18n/language.ts";
import { copyPicture, copyTable, dataUri } from "./copy-for-word.ts";
import classes from "./picture.module.css";
import { PictureMarks } from "./picture-marks.tsx";
import type { ShownTable } from "./report-screen.tsx";
import { TableView } from "./table-view.tsx";
import type { AskedCell } from "./why-cell-drawer.tsx";

export type ShownPicture = OutputOf<"report.pictures">["pictures"][number];

/** One picture under its caption: its marks open the cases behind them, its numbers stand under it, both go to Word. */
export function PictureFigure(props: {
  readonly picture: ShownPicture;
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
    <figure data-picture={picture.key} className={classes.figure} aria-label={picture.caption}>
      <figcaption className={classes.caption}>{picture.caption}</figcaption>
      <div className={classes.frame}>
        <img
          className={classes.drawn}
          src={dataUri(picture.svg)}
          alt={picture.caption}
          width={picture.width}
          height={picture.height}
        />
        <PictureMarks picture={picture} onCell={onCell} />
      </div>
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
