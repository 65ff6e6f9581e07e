import { Alert, Button, Group, Text } from "@mantine/core";
import { useEffect } from "react";
import { useFormState, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./case-form.module.css";
import { useFieldName } from "./field-name.ts";
import type { FormValues } from "./form-record.ts";
import { mistypedFields } from "./unread-texts.ts";
import { wantedForNumber } from "./wanted-for-number.ts";

/** What was asked for and could not be done because of fields. */
export type Refused = "save" | "number" | "close";

type Props = {
  readonly refused: Refused | null;
  readonly problem: Problem | null;
  readonly onJump: (field: string) => void;
  readonly onMended: () => void;
};

/** Beside *Lưu*, always in sight: why nothing was saved, which fields are in the way, and the way there. Gone once they are mended. */
export function SavingTrouble({ refused, problem, onJump, onMended }: Props) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const { errors } = useFormState<FormValues>();
  const [title, secret, detectedOn] = useWatch<FormValues, ["title", "secret", "detectedOn"]>({
    name: ["title", "secret", "detectedOn"],
  });
  const fields =
    refused === "number" ? wantedForNumber({ title, secret, detectedOn }) : mistypedFields(errors);
  const [first] = fields;
  const isMended = refused !== null && first === undefined;
  useEffect(() => {
    if (isMended) onMended();
  });
  return (
    <div className={classes.trouble}>
      {refused !== null && first !== undefined && (
        <Alert color="red" variant="outline" role="alert" mt={4} p={6} data-testid="saving-trouble">
          <Group gap="xs" wrap="nowrap" justify="space-between">
            <Text size="sm">
              {t(`page.refused_${refused}`, { fields: fields.map(nameOf).join("; "), count: fields.length })}
            </Text>
            <Button size="compact-xs" color="red" onClick={() => onJump(first)}>
              {t("page.goThere")}
            </Button>
          </Group>
        </Alert>
      )}
      <ProblemNote problem={problem} />
    </div>
  );
}
