import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { explain } from "../../shared/problem/explain.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { screenFor } from "../shell/file-route.ts";
import { useNavigation } from "../shell/navigation.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { CheckPanel } from "./check-panel.tsx";
import { DropZone } from "./drop-zone.tsx";
import { useDroppedFiles } from "./dropped-files.ts";
import { EnrolDialog } from "./enrol-dialog.tsx";
import { isAwaited, ReminderList } from "./reminder-list.tsx";
import { TileMap } from "./tile-map.tsx";
import { UnitFiles } from "./unit-files.tsx";

/** *Tình hình gửi số liệu*: what came, what waits for a person, and the door for new files. */
export function BoardScreen() {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const language = useLanguage();
  const { period } = usePeriod();
  const board = useQueryOf("cluster.board", { period });
  const { files: waiting, screen, take, clear } = useDroppedFiles();
  const files = screen === "board" ? waiting : null;
  const { go } = useNavigation();
  const takeIn = async (given: File[]) => {
    const to = (await screenFor(given, "cluster")) ?? "board";
    take(given, to);
    go(to);
  };
  const [isListing, setListing] = useState(false);
  const [isEnrolling, setEnrolling] = useState(false);
  const [unit, setUnit] = useState<string | null>(null);
  if (board.problem) return <ProblemNote problem={board.problem} />;
  if (!board.value) return null;
  const { tiles, requests, refused, roster } = board.value;
  const opened = tiles.find((tile) => tile.unit === unit);
  const awaited = tiles.filter(isAwaited).length;
  const done = tiles.filter((tile) => ["merged", "nil", "paper"].includes(tile.state)).length;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("cluster.boardTitle")}
        </Title>
        <Text fw={600}>{t("cluster.received", { done, all: tiles.length })}</Text>
      </Group>
      <Group align="flex-start" gap="lg" wrap="nowrap">
        <div style={{ flex: "1 1 60%", minWidth: 0 }}>
          <TileMap tiles={tiles} onOpen={setUnit} />
        </div>
        <Stack gap="sm" style={{ flex: "1 1 40%", minWidth: 0 }}>
          <DropZone onFiles={(given) => void takeIn(given)} />
          {awaited > 0 && (
            <Button variant="default" onClick={() => setListing(true)}>
              {t("cluster.reminder", { count: awaited })}
            </Button>
          )}
          {requests.length > 0 && (
            <Alert color="yellow" variant="outline">
              <Stack gap={6}>
                <Text fw={600} size="sm">
                  {t("cluster.waitingRequests", { count: requests.length })}
                </Text>
                <Text size="sm">
                  {requests.map((one) => `${unitName(one.unit)} (${one.machine})`).join(", ")}
                </Text>
                <Button size="xs" onClick={() => setEnrolling(true)}>
                  {t("cluster.enrolTitle")}…
                </Button>
              </Stack>
            </Alert>
          )}
          <RosterBox version={roster.version} fingerprint={roster.fingerprint} />
          {refused.length > 0 && (
            <Stack gap={2}>
              <Text fw={600} size="sm">
                {t("cluster.refusedTitle")}
              </Text>
              {refused.slice(0, 6).map((one) => (
                <Text size="xs" key={`${one.atMs}${one.file}`}>
                  {t("cluster.refusedAt", { time: showTime(one.atMs), file: one.file })}:{" "}
                  {explain({ code: one.code as "E_SIZE", params: one.params }, language)}{" "}
                  <code>{one.code}</code>
                </Text>
              ))}
            </Stack>
          )}
        </Stack>
      </Group>
      {files && <CheckPanel files={files} onClose={clear} />}
      {isEnrolling && <EnrolDialog requests={requests} onClose={() => setEnrolling(false)} />}
      {isListing && <ReminderList tiles={tiles} period={period} onClose={() => setListing(false)} />}
      {opened && <UnitFiles tile={opened} onClose={() => setUnit(null)} />}
    </Stack>
  );
}

/** The list that offices need before their first bundle, and the digits that prove it. */
function RosterBox({ version, fingerprint }: { version: number; fingerprint: string }) {
  const { t } = useTranslation();
  const choose = useCommand("place.choose");
  const write = useCommand("cluster.writeRoster");
  const [file, setFile] = useState("");
  const run = async () => {
    const place = await choose.run({ purpose: "roster" });
    if (!place) return;
    const written = await write.run({ place: place.place });
    if (written) setFile(`${place.label} – ${written.file}`);
  };
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {t("cluster.roster", { version })}
        </Text>
        <Button size="xs" variant="default" loading={write.isRunning} onClick={() => void run()}>
          {t("cluster.writeRoster")}
        </Button>
      </Group>
      <Text size="sm">
        {t("cluster.fingerprint")}: <b className="digits">{fingerprint}</b>
      </Text>
      {file !== "" && <Text size="sm">{t("cluster.rosterWritten", { file })}</Text>}
      {(choose.problem ?? write.problem) && <ProblemNote problem={choose.problem ?? write.problem} />}
    </Stack>
  );
}
