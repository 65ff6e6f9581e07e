import { Button, Modal, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { explain } from "../../shared/problem/explain.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { ContactForm } from "./contact-form.tsx";
import { DecisionForm, type Signed } from "./decision-form.tsx";
import type { Tile } from "./tile-map.tsx";

type HeldBundle = OutputOf<"cluster.bundles">["bundles"][number];

/** Every file of one unit, newest first, and the way out of (and back into) the totals, with a reason. */
export function UnitFiles({ tile, onClose }: { tile: Tile; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const { unit } = tile;
  const held = useQueryOf("cluster.bundles", { unit });
  const [chosen, setChosen] = useState<HeldBundle | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("cluster.historyTitle", { unit: unitName(unit) })}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("cluster.close") }}
    >
      <ContactForm unit={unit} contact={tile.contact} />
      {tile.lastHeardMs !== null && (
        <Text size="sm" mb="xs">
          {t("cluster.lastHeard")}: {showTime(tile.lastHeardMs)}
        </Text>
      )}
      {tile.state === "refused" && tile.code !== null && tile.atMs !== null && (
        <Text size="sm" mb="xs">
          {t("cluster.newestRefused", { time: showTime(tile.atMs) })}:{" "}
          <Why code={tile.code} params={tile.params} />
        </Text>
      )}
      {held.problem && <ProblemNote problem={held.problem} />}
      {held.value?.bundles.length === 0 && <Text>{t("cluster.noBundles")}</Text>}
      {held.value && held.value.bundles.length > 0 && (
        <Table withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("cluster.file")}</Table.Th>
              <Table.Th>{t("send.code")}</Table.Th>
              <Table.Th>{t("cluster.period")}</Table.Th>
              <Table.Th>{t("cluster.receivedAt")}</Table.Th>
              <Table.Th>{t("cluster.standing")}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {held.value.bundles.map((one) => (
              <Table.Tr key={one.hash}>
                <Table.Td>{t("cluster.fileNumber", { seq: one.seq })}</Table.Td>
                <Table.Td className="digits">{shortCodeOf(one.hash)}</Table.Td>
                <Table.Td>{periodName(one.period)}</Table.Td>
                <Table.Td>{showTime(one.atMs)}</Table.Td>
                <Table.Td>
                  {t(`cluster.standing_${one.standing as "shown"}`)}{" "}
                  {one.code !== null && (
                    <Text size="xs">
                      <Why code={one.code} params={{ unit, seq: one.seq }} />
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Button size="compact-xs" variant="default" onClick={() => setChosen(one)}>
                    {t(one.standing === "left-out" ? "cluster.takeBack" : "cluster.leaveOut")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {chosen && <Decision key={chosen.hash} bundle={chosen} onDone={() => setChosen(null)} />}
    </Modal>
  );
}

function Why({ code, params }: { code: string; params: Tile["params"] }) {
  return (
    <>
      {explain({ code: code as "E_SIZE", params }, useLanguage())} <code>{code}</code>
    </>
  );
}

function Decision({ bundle, onDone }: { bundle: HeldBundle; onDone: () => void }) {
  const { t } = useTranslation();
  const isLeftOut = bundle.standing === "left-out";
  const { run, problem, isRunning } = useCommand(isLeftOut ? "cluster.takeBack" : "cluster.leaveOut");
  const decide = async (by: Signed) => {
    const done = await run({ bundle: bundle.hash, ...by });
    if (done !== undefined) onDone();
    return done;
  };
  return (
    <DecisionForm
      about={t("cluster.fileNumber", { seq: bundle.seq })}
      choices={[{ label: t(isLeftOut ? "cluster.takeBack" : "cluster.leaveOut"), decide }]}
      problem={problem}
      isRunning={isRunning}
    >
      <Button variant="default" onClick={onDone}>
        {t("cluster.cancel")}
      </Button>
    </DecisionForm>
  );
}
