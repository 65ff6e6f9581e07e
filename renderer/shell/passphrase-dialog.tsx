import { Button, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly action: string;
  readonly isRunning: boolean;
  /** Why it was not done. */
  readonly problem: ReactNode;
  readonly onClose: () => void;
  readonly onPassphrase: (passphrase: string) => void;
};

/** What takes an approver's passphrase and nothing else. */
export function PassphraseDialog({
  title,
  hint,
  label,
  action,
  isRunning,
  problem,
  onClose,
  onPassphrase,
}: Props) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState("");
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPassphrase(passphrase);
        }}
      >
        <Stack>
          <Text size="sm">{hint}</Text>
          <PasswordInput
            label={label}
            autoComplete="off"
            data-autofocus
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {problem}
          <Button type="submit" loading={isRunning} disabled={passphrase === ""}>
            {action}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
