import { Text } from "@mantine/core";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { emptyPerson } from "../../../shared/case/record.ts";
import { ADMIN_DISCIPLINES, PARTY_DISCIPLINES, STANDINGS } from "../../../shared/catalogue/codes.ts";
import { MANAGING_LEVELS, MEASURES, MILDER, SENTENCE_KINDS } from "../../../shared/catalogue/suggestions.ts";
import { ChargesField } from "../fields/charges-field.tsx";
import { CodeField, YesNoField } from "../fields/code-fields.tsx";
import { CountField } from "../fields/count-field.tsx";
import classes from "../fields/fields.module.css";
import { MonthsField } from "../fields/months-field.tsx";
import { RowsField } from "../fields/rows-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { WordsField } from "../fields/words-field.tsx";
import { SecretContext } from "../secret-context.ts";
import { useLabel } from "./label.ts";

export function People() {
  const label = useLabel();
  const { t } = useTranslation();
  if (useContext(SecretContext)) return <Text size="sm">{t("page.secretNothing")}</Text>;
  return (
    <RowsField
      name="people"
      addLabel={label("addPerson")}
      empty={() => emptyPerson("p")}
      titleOf={(index) => t("case.personRow", { n: index + 1 })}
    >
      {(path) => (
        <>
          <TextField name={`${path}.name`} label={label("name")} />
          <CountField name={`${path}.birthYear`} label={label("birthYear")} min={1850} max={2100} />
          <TextField name={`${path}.position`} label={label("position")} />
          <div className={classes.two}>
            <CodeField name={`${path}.standing`} label={label("standing")} codes={STANDINGS} />
          </div>
          <YesNoField name={`${path}.partyMember`} label={label("partyMember")} />
          <div className={classes.two}>
            <ChargesField name={`${path}.charges`} label={label("charge")} />
          </div>
          <TextField
            name={`${path}.managingLevel`}
            label={label("managingLevel")}
            suggestions={MANAGING_LEVELS}
          />
          <WordsField name={`${path}.measures`} label={label("measures")} suggestions={MEASURES} />
          <TextField
            name={`${path}.sentence.kind`}
            label={label("sentenceKind")}
            suggestions={SENTENCE_KINDS}
          />
          <MonthsField
            name={`${path}.sentence.months`}
            label={label("sentenceMonths")}
            kindName={`${path}.sentence.kind`}
          />
          <CodeField
            name={`${path}.partyDiscipline`}
            label={label("partyDiscipline")}
            codes={PARTY_DISCIPLINES}
          />
          <CodeField
            name={`${path}.adminDiscipline`}
            label={label("adminDiscipline")}
            codes={ADMIN_DISCIPLINES}
          />
          <WordsField name={`${path}.milder`} label={label("milder")} suggestions={MILDER} />
        </>
      )}
    </RowsField>
  );
}
