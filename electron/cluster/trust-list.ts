import { rosterHistory } from "../../shared/bundle/roster-history.ts";
import { unitByCode } from "../../shared/catalogue/units.ts";
import { getKey } from "../database/key-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** *Danh sách đơn vị và máy*: who may send, who may approve, what has ended and how it came to be so. */
export function trustList(ws: OpenWorkspace) {
  const chain = heldRoster(ws.db);
  if (!chain) return null;
  const { newest } = chain;
  const people = ws.kind === "cluster" ? ws.approvers() : [];
  const keyed = people.map((one) => ({
    userId: one.id,
    name: one.name,
    key: getKey(ws.db, one.id, "approval")?.publicKey ?? "",
  }));
  const listed = newest.coordinators.map(({ key }) => {
    const owner = keyed.find((one) => one.key === key);
    return { key, name: owner?.name ?? "", userId: owner?.userId ?? "", isListed: true };
  });
  const waiting = keyed
    .filter((one) => one.key !== "" && !listed.some((known) => known.key === one.key))
    .map((one) => ({ ...one, isListed: false }));
  return {
    version: newest.version,
    name: newest.name,
    units: newest.units
      .filter((unit) => ws.kind === "cluster" || unit.devices.length > 0)
      .map(({ code, onePerson, devices, approvers }) => ({
        code,
        onePerson,
        mayEnd: unitByCode(code)?.to != null && devices.some((one) => one.end === null),
        devices: devices.map(({ device, machine, end }) => ({
          device,
          machine,
          end: end && { reason: end.reason, pin: end.pin?.seq ?? null },
        })),
        approvers: approvers.map(({ key, name, role, end }) => ({
          key,
          name,
          role,
          end: end && { reason: end.reason, pin: Math.max(0, ...end.pins.map((one) => one.seq)) || null },
        })),
      })),
    coordinators: [...listed, ...waiting],
    history: rosterHistory(chain.rosters.map((one) => one.manifest)),
  };
}
