import { Button, Checkbox, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { OutcomeList } from "./outcome-list.tsx";

type Request = OutputOf<"cluster.board">["requests"][number];

/** Digits heard by telephone are typed, the machine compares; one list version for all that were heard. */
export function EnrolDialog({ requests, onClose }: { requests: readonly Request[]; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const coordinator = useOpenState()?.approvers[0];
  const [heard, setHeard] = useState<Readonly<Record<string, string>>>({});
  const [replacing, setReplacing] = useState<ReadonlySet<string>>(new Set());
  const [passphrase, setPassphrase] = useState("");
  const enrol = useCommand("cluster.enrol");
  const typed = requests.filter((one) => (heard[one.request] ?? "").trim() !== "");
  const run = () =>
    enrol.run({
      requests: typed.map((one) => ({
        request: one.request,
        fingerprint: heard[one.request] ?? "",
        replaces: replacing.has(one.request),
      })),
      approverId: coordinator?.id ?? "",
      passphrase,
    });
  const done = enrol.value;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("cluster.enrolTitle")}
      size="lg"
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("cluster.close") }}
    >
      {done ? (
        <Stack gap="sm">
          <Text>{t("cluster.enrolled", { machines: done.enrolled.join(", "), version: done.version })}</Text>
          <OutcomeList files={done.files} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t("cluster.close")}</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Stack gap="sm">
            <Text size="sm">{t("cluster.enrolHint")}</Text>
            {requests.map((one) => (
              <div key={one.request}>
                <TextInput
                  label={t("cluster.enrolOne", { unit: unitName(one.unit), machine: one.machine })}
                  description={t("cluster.approversOf", { names: one.approvers.join(", ") })}
                  placeholder="00000 00000 00000 00000 00000 00000"
                  inputMode="numeric"
                  autoComplete="off"
                  value={heard[one.request] ?? ""}
                  onChange={(event) => setHeard({ ...heard, [one.request]: event.currentTarget.value })}
                />
                <Checkbox
                  mt={4}
                  size="xs"
                  label={t("trust.replaces")}
                  checked={replacing.has(one.request)}
                  onChange={(event) => {
                    const next = new Set(replacing);
                    if (event.currentTarget.checked) next.add(one.request);
                    else next.delete(one.request);
                    setReplacing(next);
                  }}
                />
              </div>
            ))}
            <PasswordInput
              label={t("cluster.approvalPassphrase")}
              value={passphrase}
              autoComplete="off"
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            {enrol.problem && <ProblemNote problem={enrol.problem} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t("cluster.cancel")}
              </Button>
              <Button
                type="submit"
                loading={enrol.isRunning}
                disabled={typed.length === 0 || passphrase === ""}
              >
                {t("cluster.enrol", { count: typed.length })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
