import { NativeSelect, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOpenState } from "./open-state.ts";

/** Who approves, of those who may; the first of them as long as nobody else is chosen. */
export function useApprover() {
  const approvers = useOpenState()?.approvers ?? [];
  const [chosen, setApprover] = useState("");
  const [passphrase, setPassphrase] = useState("");
  return {
    approvers,
    approverId: chosen || (approvers[0]?.id ?? ""),
    passphrase,
    setApprover,
    setPassphrase,
  };
}

/** Whose name and passphrase stand under what is done next. */
export function ApproverFields({ by }: { by: ReturnType<typeof useApprover> }) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t("office.approver")}
        value={by.approverId}
        data={by.approvers.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(event) => by.setApprover(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("office.passphrase")}
        w={220}
        autoComplete="off"
        value={by.passphrase}
        onChange={(event) => by.setPassphrase(event.currentTarget.value)}
      />
    </>
  );
}
