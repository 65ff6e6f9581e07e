import { Accordion, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./case-form.module.css";
import { SECTIONS, type SectionId } from "./sections.tsx";

/** What an incident of 200.000 đồng does not need stays folded. */
export const UNFOLDED: Readonly<Record<"VA" | "VV", readonly SectionId[]>> = {
  VA: ["general", "detection", "actsSection", "people", "stages"],
  VV: ["general", "detection", "actsSection"],
};

type Props = {
  readonly open: readonly string[];
  readonly canEdit: boolean;
  readonly onOpen: (open: string[]) => void;
};

/** The folded sections; only what is unfolded is on the page. */
export function CaseSections({ open, canEdit, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <Accordion multiple value={[...open]} onChange={onOpen} chevronPosition="left">
      {SECTIONS.map(({ id, body: Body }) => (
        <Accordion.Item key={id} value={id}>
          <Accordion.Control>
            <Text fw={600}>{t(`case.${id}`)}</Text>
          </Accordion.Control>
          <Accordion.Panel>
            <fieldset disabled={!canEdit} className={classes.bare}>
              {open.includes(id) && <Body />}
            </fieldset>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
