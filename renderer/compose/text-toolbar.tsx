import { Button, Text } from "@mantine/core";
import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ComposedBody } from "../../shared/report/composer/body.ts";
import { moved, without, withStyle } from "./body-edits.ts";
import classes from "./compose.module.css";
import type { Draft } from "./use-draft.ts";

/** The cursor stays in its paragraph while a tool is pressed. */
const keepCursor = (event: MouseEvent) => event.preventDefault();

/** The tools of the text: a number, a point, up and down, and the steps back and forth. */
export function TextToolbar(props: {
  readonly draft: Draft;
  readonly body: ComposedBody;
  /** The one the cursor is in. */
  readonly paragraph: ComposedBody["sections"][number]["paragraphs"][number] | undefined;
  readonly onNumber: () => void;
  /** Writes the text anew from the data. */
  readonly onAnew: () => void;
  /** What was just done, for who waits for a word. */
  readonly said: string;
}) {
  const { t } = useTranslation();
  const { draft, body, paragraph, onNumber, onAnew, said } = props;
  const { change } = draft;
  const isPoint = paragraph?.style === "point";
  const tool = (words: ReactNode, isEnabled: boolean, onClick: () => void, isPressed?: boolean) => (
    <Button
      size="compact-sm"
      variant="default"
      disabled={!isEnabled}
      aria-pressed={isPressed}
      onMouseDown={keepCursor}
      onClick={onClick}
    >
      {words}
    </Button>
  );
  const edit = (words: ReactNode, work: (id: string) => ComposedBody, isPressed?: boolean) =>
    tool(words, paragraph !== undefined, () => paragraph && change(work(paragraph.id)), isPressed);
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("compose.tools")}>
      <Button size="compact-sm" mt={6} onMouseDown={keepCursor} onClick={onNumber}>
        {t("compose.insertNumber")}…
      </Button>
      {edit(
        t(isPoint ? "compose.asText" : "compose.asPoint"),
        (id) => withStyle(body, id, isPoint ? "text" : "point"),
        isPoint,
      )}
      {edit(<>↑ {t("compose.up")}</>, (id) => moved(body, id, -1))}
      {edit(<>↓ {t("compose.down")}</>, (id) => moved(body, id, 1))}
      {edit(t("compose.drop"), (id) => without(body, id))}
      {tool(t("compose.undo"), draft.canUndo, () => draft.undo())}
      {tool(t("compose.redo"), draft.canRedo, () => draft.redo())}
      {tool(t("compose.anew"), true, onAnew)}
      <Text size="sm" role="status">
        {said}
      </Text>
    </div>
  );
}
