import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useLanguage } from "../i18n/language.ts";
import { UnlockForm } from "../unlock/unlock-form.tsx";
import { ChooseStart } from "./choose-start.tsx";
import { ClusterForm } from "./cluster-form.tsx";
import classes from "./first-run.module.css";
import { OfficeForm } from "./office-form.tsx";

export type KnownRegister = OutputOf<"workspace.state">["known"][number];
export type Step =
  | { readonly at: "choose" | "office" | "cluster" }
  | { readonly at: "unlock"; readonly register: KnownRegister };

/** Before anything is open: open a register of this machine, or begin in one of three ways. */
export function FirstRun({ known, home }: { known: readonly KnownRegister[]; home: string }) {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const [step, setStep] = useState<Step>({ at: "choose" });
  const back = () => setStep({ at: "choose" });
  return (
    <main className={classes.page}>
      <Stack className={classes.inner} gap="md">
        <Group justify="space-between">
          <div>
            <Title order={1} size="h2">
              {t("first.welcome")}
            </Title>
            <Text c="dimmed" size="sm">
              {t("first.welcomeHint")}
            </Text>
          </div>
          <Button
            size="xs"
            variant="subtle"
            lang={language === "vi" ? "en" : "vi"}
            onClick={() => void i18n.changeLanguage(language === "vi" ? "en" : "vi")}
          >
            {t("shell.language")}
          </Button>
        </Group>
        {step.at === "choose" && <ChooseStart known={known} home={home} onStep={setStep} />}
        {step.at === "office" && <OfficeForm onBack={back} />}
        {step.at === "cluster" && <ClusterForm onBack={back} />}
        {step.at === "unlock" && <UnlockForm register={step.register} onBack={back} />}
      </Stack>
    </main>
  );
}
