import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { explain } from "../../shared/problem/explain.ts";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** *Kiểm lại từ tệp gốc*: is what is shown still what the offices signed, down to the first byte of each file. */
export function WholeCheck() {
  const { t } = useTranslation();
  const check = useCommand("cluster.reverify");
  const { done = 0, total = 1 } = check.progress ?? {};
  return (
    <>
      <Group>
        <Button
          size="xs"
          variant="default"
          disabled={check.isRunning}
          onClick={() => void check.run({})}
          title={t("history.reverifyHint")}
        >
          {t("history.reverify")}
        </Button>
        {check.isRunning && (
          <>
            <Progress
              value={(done / Math.max(total, 1)) * 100}
              w="12rem"
              aria-label={t("history.reverifying", { done, total })}
            />
            <Text size="sm">{t("history.reverifying", { done, total })}</Text>
            <Button size="xs" variant="default" onClick={check.cancel}>
              {t("cluster.cancel")}
            </Button>
          </>
        )}
      </Group>
      {check.value && <Seen seen={check.value} />}
      <ProblemNote problem={check.problem} />
    </>
  );
}

function Seen({ seen }: { seen: OutputOf<"cluster.reverify"> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const { files, versions, faults, isViewWhole } = seen;
  const isWhole = faults.length === 0 && isViewWhole;
  return (
    <Alert color={isWhole ? "green" : "red"} variant="outline" role="status" p="xs">
      <Text size="sm">{t("history.reread", { files, versions })}</Text>
      {faults.map((one) => (
        <Text size="sm" key={one.hash}>
          {t("history.faultIn", { unit: unitName(one.unit), seq: one.seq })}{" "}
          {explain({ code: one.code as "E_DIGEST", params: one.params }, language)} <code>{one.code}</code>
        </Text>
      ))}
      <Text size="sm">{t(isViewWhole ? "history.viewWhole" : "history.viewBroken")}</Text>
    </Alert>
  );
}
