import { Modal, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { codeRowSchema } from "../../shared/bundle/catalogue.ts";
import {
  type CodeList,
  type CodeRow,
  nextOwnCode,
  OWN_CODE,
  RULED_CODES,
} from "../../shared/catalogue/code-rows.ts";
import type { Code } from "../../shared/catalogue/codes.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { DialogButtons, wholeDay } from "./period-dialog.tsx";

type Props = {
  readonly list: CodeList;
  /** null for a new one. */
  readonly code: Code | null;
  readonly taken: ReadonlySet<string>;
  /** Its changes that are not published yet. */
  readonly unpublished: readonly CodeRow[];
  /** The unpublished rows the code is to have now; none takes them back. */
  readonly onRows: (rows: readonly CodeRow[]) => void;
  readonly onClose: () => void;
};

type Doing = "name" | "end";

/** A new code, a new name for one from a day on, or the day from which it is not used any more. */
export function CodeDialog({ list, code, taken, unpublished, onRows, onClose }: Props) {
  const { t } = useTranslation();
  const [before] = unpublished;
  const isRuled = code !== null && (RULED_CODES[list]?.includes(code.code) ?? false);
  const [doing, setDoing] = useState<Doing>(before && "ended" in before ? "end" : "name");
  const [typed, setTyped] = useState({
    code: code?.code ?? nextOwnCode(list, taken),
    vi: code?.vi ?? "",
    en: code?.en ?? "",
    from: before ? showDate(before.from) : "",
  });
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const key = { list, code: typed.code.trim(), from: wholeDay(typed.from) };
    const names = { vi: typed.vi.normalize("NFC").trim(), en: typed.en.normalize("NFC").trim() };
    const row = doing === "end" ? { ...key, ended: true as const } : { ...key, ...names };
    const wrong = new Set<string>();
    if (key.from === "") wrong.add("from");
    if (doing === "name")
      for (const field of ["vi", "en"] as const) if (names[field] === "") wrong.add(field);
    if (!code && !OWN_CODE[list].test(key.code)) wrong.add("code");
    if (!code && taken.has(key.code)) wrong.add("taken");
    const parsed = codeRowSchema.safeParse(row);
    if (wrong.size === 0 && !parsed.success) wrong.add("vi");
    setFaults(wrong);
    if (parsed.success && wrong.size === 0) onRows([parsed.data]);
  };
  const box = (field: keyof typeof typed, label: string, fault: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      value={typed[field]}
      error={faults.has(field) && fault}
      onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
    />
  );
  const name = t("catalogue.badName", { most: 200 });
  return (
    <Modal
      opened
      onClose={onClose}
      title={code ? t("catalogue.editRow", { code: code.code }) : t(`catalogue.newCode_${list}`)}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          {!code &&
            box(
              "code",
              t("catalogue.codeOf"),
              t(`catalogue.badCode_${list}`),
              t(`catalogue.codeHint_${list}`),
            )}
          {faults.has("taken") && (
            <Text size="sm" c="red" role="alert">
              {t("catalogue.codeTaken")}
            </Text>
          )}
          {code && (
            <NativeSelect
              label={t("catalogue.doing")}
              value={doing}
              onChange={(event) => setDoing(event.currentTarget.value as Doing)}
              data={[
                { value: "name", label: t("catalogue.doing_name") },
                { value: "end", label: t("catalogue.doing_end"), disabled: isRuled },
              ]}
            />
          )}
          {isRuled && <Text size="sm">{t("catalogue.ruledCode")}</Text>}
          {doing === "name" && box("vi", t("catalogue.nameOf"), name)}
          {doing === "name" && box("en", t("catalogue.en"), name)}
          {box(
            "from",
            t(doing === "end" ? "catalogue.endsOn" : "catalogue.from"),
            t("catalogue.badDate"),
            t(
              doing === "end"
                ? "catalogue.endsHint"
                : code
                  ? "catalogue.renameHint"
                  : "catalogue.newCodeHint",
            ),
          )}
          <DialogButtons canRemove={unpublished.length > 0} onRemove={() => onRows([])} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
