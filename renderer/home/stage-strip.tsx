import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { nameOf, STAGES } from "../../shared/catalogue/codes.ts";
import { NO_STAGE } from "../../shared/list/columns.ts";
import { useLanguage } from "../i18n/language.ts";
import { useNavigation } from "../shell/navigation.ts";
import classes from "./home.module.css";

type Counted = { readonly stage: string; readonly cases: number };

/**
 * Where the cases stand, in the order of the procedure. The number and the length of the bar say the same, so that it
 * reads in grey and on paper; a step opens the list of its cases.
 */
export function StageStrip({ stages }: { stages: readonly Counted[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { openList } = useNavigation();
  const most = Math.max(1, ...stages.map((one) => one.cases));
  const order = ["", ...STAGES.map((one) => one.code)];
  const shown = [...stages].sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
  return (
    <ol className={classes.strip} aria-label={t("office.stagesTitle")}>
      {shown.map(({ stage, cases }) => {
        const name = stage === "" ? t("office.noStage") : nameOf(STAGES, stage, language);
        return (
          <li key={stage} className={classes.step}>
            <UnstyledButton
              className={classes.stepButton}
              data-stage={stage}
              aria-label={t("office.stageOpen", { name, count: cases })}
              onClick={() => openList({ stage: stage === "" ? NO_STAGE : stage })}
            >
              <span className={classes.stepCount}>{cases}</span>
              <svg
                className={classes.stepBar}
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width="100" height="8" className={classes.stepGround} />
                <rect width={(cases / most) * 100} height="8" className={classes.stepFill} />
              </svg>
              <span className={classes.stepName}>{name}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
