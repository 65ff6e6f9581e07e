import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf } from "../../shared/api/contract.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { useCommand } from "../api/use-command.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { CasePicker, type PickedCase } from "./case-picker.tsx";
import { LinkedPlan } from "./linked-plan.tsx";
import { readDate } from "./partial-date-text.ts";

type Request = InputOf<"case.makeLinked">;
type What = Request["what"];
type Props = { readonly caseId: string; readonly record: CaseRecord; readonly onClose: () => void };

/** *Chuyển, tách, nhập vụ*: first what is decided, then what will happen, and only then is it done. */
export function LinkedDialog({ caseId, record, onClose }: Props) {
  const { t } = useTranslation();
  const { closeCase, openCase } = useNavigation();
  const make = useCommand("case.makeLinked");
  const kinds: What[] = record.kind === "VV" ? ["convert", "split", "join"] : ["split", "join"];
  const [what, setWhat] = useState<What>(kinds[0] ?? "split");
  const [typed, setTyped] = useState({ on: "", agency: "", document: "", title: "", reason: "" });
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [other, setOther] = useState<PickedCase | null>(null);
  const [asked, setAsked] = useState<Request | null>(null);
  const type = (key: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [key]: value }));
  };
  const on = readDate(typed.on);
  const clean = (text: string) => text.normalize("NFC").trim();
  const compose = (): Request | null => {
    const decision = { on: on ?? "", agency: clean(typed.agency), document: clean(typed.document) };
    if (what === "join") return other && { what, caseId, otherId: other.caseId, reason: clean(typed.reason) };
    if (!on) return null;
    if (what === "convert") return { what, caseId, decision };
    const of = (rows: readonly { readonly id: string }[]) =>
      rows.map((row) => row.id).filter((id) => taken.includes(id));
    const part = { title: clean(typed.title), people: of(record.people), damage: of(record.damage) };
    return { what, caseId, parts: [part], decision, reason: clean(typed.reason) };
  };
  const request = compose();
  const isComplete =
    request !== null &&
    (request.what === "convert" ||
      (request.reason !== "" && (request.what === "join" || clean(typed.title).length >= 10)));
  const run = async () => {
    if (!asked) return;
    const done = await make.run(asked);
    if (!done) return;
    onClose();
    closeCase();
    openCase(done.made[0] ?? done.kept);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("page.linked")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      {asked ? (
        <Stack gap="xs">
          <LinkedPlan request={asked} />
          <ProblemNote problem={make.problem} />
          <Group>
            <Button variant="default" onClick={() => setAsked(null)}>
              {t("page.linkedBack")}
            </Button>
            <Button loading={make.isRunning} data-autofocus onClick={() => void run()}>
              {t("page.linkedDo")}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isComplete) setAsked(request);
          }}
        >
          <Stack gap="xs">
            <SegmentedControl
              aria-label={t("page.linked")}
              value={what}
              onChange={(value) => setWhat(value as What)}
              data={kinds.map((value) => ({ value, label: t(`page.linked_${value}`) }))}
            />
            <Text size="sm">{t(`page.linkedHint_${what}`)}</Text>
            {what === "join" ? (
              <CasePicker label={t("page.otherCase")} kind={record.kind} not={caseId} onPick={setOther} />
            ) : (
              <>
                {what === "split" && (
                  <>
                    <TextInput
                      label={t("page.partTitle")}
                      value={typed.title}
                      maxLength={300}
                      onChange={type("title")}
                    />
                    <Checkbox.Group
                      label={t("page.partTakes")}
                      value={[...taken]}
                      onChange={(ids) => setTaken(ids)}
                    >
                      <Stack gap={4} mt={4}>
                        {record.people.map((person, at) => (
                          <Checkbox
                            key={person.id}
                            value={person.id}
                            label={person.name || t("case.personRow", { n: at + 1 })}
                          />
                        ))}
                        {record.damage.map((row, at) => (
                          <Checkbox
                            key={row.id}
                            value={row.id}
                            label={`${t("case.damageRow", { n: at + 1 })} ${row.description}`.trim()}
                          />
                        ))}
                      </Stack>
                    </Checkbox.Group>
                  </>
                )}
                <TextInput
                  label={t(what === "convert" ? "page.prosecutedOn" : "page.splitOn")}
                  placeholder={t("case.datePlaceholder")}
                  value={typed.on}
                  error={on === null ? t("case.badDate", { typed: typed.on }) : undefined}
                  onChange={type("on")}
                />
                <TextInput
                  label={t("page.decisionDocument")}
                  maxLength={300}
                  value={typed.document}
                  onChange={type("document")}
                />
                <TextInput
                  label={t("page.decisionAgency")}
                  maxLength={300}
                  value={typed.agency}
                  onChange={type("agency")}
                />
              </>
            )}
            {what !== "convert" && (
              <TextInput
                label={t("page.linkedReason")}
                value={typed.reason}
                maxLength={1000}
                onChange={type("reason")}
              />
            )}
            <Group>
              <Button type="submit" disabled={!isComplete}>
                {t("page.linkedSee")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
