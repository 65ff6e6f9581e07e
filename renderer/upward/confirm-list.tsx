import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** The other side's list, believed by the digits typed from its letter: the machine compares. */
export function ConfirmList({ side, isKnown }: { side: "above" | "member"; isKnown: boolean }) {
  const { t } = useTranslation();
  const client = useClient();
  const take = useCommand("upward.takeList");
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [fingerprint, setFingerprint] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const isAbove = side === "above";
  // A newer version of the list above needs no digits; the service asks for them where it is another one.
  const mayBeEmpty = isAbove && isKnown;
  const run = async () => {
    if (!file) return;
    const upload = await uploadFile(client, file);
    setProblem(upload.ok ? null : upload.problem);
    if (!upload.ok || !(await take.run({ side, upload: upload.value, fingerprint }))) return;
    setFile(null);
    setFingerprint("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap={6} mt="sm">
        <Text size="sm" fw={isKnown ? 600 : 400}>
          {isKnown
            ? t(isAbove ? "upward.newerList" : "upward.addMember")
            : t(isAbove ? "upward.aboveHint" : "upward.memberHint")}
        </Text>
        <Group align="flex-end">
          <Button variant="default" onClick={() => input.current?.click()}>
            {file ? t("upward.chosen", { name: file.name }) : t("upward.chooseList")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t(isAbove ? "upward.listOfAbove" : "upward.listOfMember")}
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              event.currentTarget.value = "";
            }}
          />
          {file && (
            <>
              <TextInput
                label={t("upward.fingerprint")}
                description={mayBeEmpty ? t("upward.fingerprintNewer") : undefined}
                placeholder="00000 00000 00000 00000 00000 00000"
                w={340}
                inputMode="numeric"
                autoComplete="off"
                value={fingerprint}
                onChange={(event) => setFingerprint(event.currentTarget.value)}
              />
              <Button
                type="submit"
                loading={take.isRunning}
                disabled={!mayBeEmpty && fingerprint.trim() === ""}
              >
                {t(isAbove ? "upward.take" : "upward.confirm")}
              </Button>
            </>
          )}
        </Group>
        <ProblemNote problem={problem ?? take.problem} />
        {take.value && (
          <Alert color="green" variant="outline" role="status" p="xs">
            {t("upward.took", { name: take.value.name })}
          </Alert>
        )}
      </Stack>
    </form>
  );
}
