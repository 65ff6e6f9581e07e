import { join } from "node:path";
import { UNITS } from "../../shared/catalogue/units.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { SAMPLE_STATEMENTS, SAMPLE_YEAR_BEFORE } from "../../shared/sample/sample-beside.ts";
import { SAMPLE_NOTHING, SAMPLE_PERIOD, sampleCases } from "../../shared/sample/sample-cluster.ts";
import { exportBundle } from "../bundles/export-bundle.ts";
import type { ImportOptions } from "../bundles/import-bundle.ts";
import { addCases } from "../cases/add-cases.ts";
import { approveCases } from "../cases/approve.ts";
import type { Coordinator } from "../cluster/decisions.ts";
import { searchDuplicates } from "../cluster/duplicates.ts";
import type { EnrolRequest } from "../cluster/enrol.ts";
import { initCluster } from "../cluster/init-cluster.ts";
import { importRosterToOffice, writeRosterFile } from "../cluster/rosters.ts";
import { setMeta } from "../database/meta-store.ts";
import { enterFigures } from "../figures/enter-figures.ts";
import { approveStatement, saveStatement } from "../periods/statements.ts";
import { createWorkspace } from "../workspace/create-workspace.ts";
import type { OpenWorkspace, WorkspaceDeps } from "../workspace/open-workspace.ts";

/** Written here for all to read: a sample register holds invented cases only. */
export const SAMPLE_PASSPHRASE = "mau chuyen vien ghi so";
export const SAMPLE_APPROVAL = "mau lanh dao duyet so";

export type SampleBundle = {
  readonly bundle: string;
  readonly request: EnrolRequest;
};

type Roster = { readonly rosterFile: string; readonly fingerprint: string };

export type SampleCluster = Roster & {
  readonly cluster: OpenWorkspace;
  readonly coordinator: Coordinator;
};

/** A cluster with roster 1, marked as a sample, and its roster file beside the folder. */
export async function makeSampleCluster(folder: string, deps: WorkspaceDeps): Promise<Result<SampleCluster>> {
  const made = await createWorkspace(
    {
      folder,
      kind: "cluster",
      unit: "",
      machine: "",
      users: [
        {
          name: "Đầu mối Cụm",
          role: "coordinator",
          passphrase: SAMPLE_PASSPHRASE,
          approvalPassphrase: SAMPLE_APPROVAL,
        },
      ],
    },
    deps,
  );
  if (!made.ok) return made;
  const cluster = made.value.workspace;
  setMeta(cluster.db, "sample", "1");
  const coordinator = { userId: cluster.user.id, passphrase: SAMPLE_APPROVAL };
  const rosterFile = `${folder}.socum-ds`;
  const roster = await initCluster(cluster, {
    name: "Cụm thi đua số 2",
    coordinatorId: cluster.user.id,
    passphrase: SAMPLE_APPROVAL,
  });
  const written = roster.ok ? await writeRosterFile(cluster, rosterFile) : roster;
  if (written.ok) return ok({ cluster, rosterFile, fingerprint: written.value.fingerprint, coordinator });
  cluster.close();
  return written;
}

/** An office (that knows the cluster, if one is given), with its unit's sample cases: the complete ones approved, the rest left as they are. */
export async function makeSampleOffice(
  folder: string,
  unit: string,
  deps: WorkspaceDeps,
  roster: Roster | null,
): Promise<Result<OpenWorkspace>> {
  const made = await createWorkspace(
    {
      folder,
      kind: "office",
      unit,
      machine: "A",
      users: [
        { name: "Chuyên viên", role: "recorder", passphrase: SAMPLE_PASSPHRASE },
        {
          name: "Lãnh đạo Ban",
          role: "head",
          passphrase: SAMPLE_APPROVAL,
          approvalPassphrase: SAMPLE_APPROVAL,
        },
      ],
    },
    deps,
  );
  if (!made.ok) return made;
  const office = made.value.workspace;
  const filled = await fillOffice(office, unit, roster);
  if (filled.ok) return ok(office);
  office.close();
  return filled;
}

async function fillOffice(office: OpenWorkspace, unit: string, roster: Roster | null): Promise<Result<null>> {
  const taken = roster ? await importRosterToOffice(office, roster.rosterFile, roster.fingerprint) : ok(null);
  if (!taken.ok) return taken;
  const cases = sampleCases()
    .filter((sample) => sample.record.unit === unit)
    .map((sample) => ({
      ...sample.record,
      id: sample.key,
      related: sample.related,
      ...(sample.draft ? { status: "draft" } : {}),
    }));
  const added = addCases(office, cases, "Số liệu mẫu");
  if (!added.ok) return added;
  const by = { approverId: office.approvers()[0]?.id ?? "", passphrase: SAMPLE_APPROVAL };
  const approved = approveCases(office, { ...by, caseIds: "all" });
  if (!approved.ok) return approved;
  if (approved.value.blocked.length > 0) return fail("E_RULES", { count: approved.value.blocked.length });
  const said = SAMPLE_STATEMENTS[unit];
  if (unit !== SAMPLE_NOTHING.unit && !said) return ok(null);
  const statement = said
    ? { nothingToReport: false, ...said }
    : { nothingToReport: true, results: SAMPLE_NOTHING.note };
  const saved = saveStatement(office, SAMPLE_PERIOD, statement);
  if (!saved.ok) return saved;
  const signed = approveStatement(office, SAMPLE_PERIOD, by);
  return signed.ok ? ok(null) : signed;
}

/**
 * What a coordinator does beside merging: the year before, typed from signed paper, and the search for possible duplicates.
 * Errors: E_CANCELLED.
 */
export async function fillSampleCluster(cluster: OpenWorkspace): Promise<Result<null>> {
  const { period, signedOn, numbers } = SAMPLE_YEAR_BEFORE;
  for (const [unit, given] of Object.entries(numbers)) {
    const source = { number: `12-BC/BNCTU (${unit})`, date: signedOn, person: "" };
    const entered = enterFigures(cluster, {
      kind: "baseline",
      unit,
      period,
      numbers: given,
      source,
      reason: "",
    });
    if (!entered.ok) return entered;
  }
  const searched = await searchDuplicates(cluster);
  return searched.ok ? ok(null) : searched;
}

/** Every unit's bundle and registration card, one stick (folder) each, made by offices that are closed again. */
export async function makeSampleBundles(
  folder: string,
  roster: Roster,
  deps: WorkspaceDeps,
  watch: ImportOptions = {},
): Promise<Result<SampleBundle[]>> {
  const sent: SampleBundle[] = [];
  for (const { code } of UNITS) {
    if (watch.signal?.aborted) return fail("E_CANCELLED");
    watch.progress?.({ done: sent.length, total: UNITS.length, phase: "sample" });
    const office = await makeSampleOffice(join(folder, code), code, deps, roster);
    if (!office.ok) return office;
    const exported = await exportBundle(office.value, {
      period: SAMPLE_PERIOD,
      outDir: join(folder, "usb", code),
      profile: code === "BN" ? "names-in" : "names-out",
      approverId: office.value.approvers()[0]?.id ?? "",
      passphrase: SAMPLE_APPROVAL,
    });
    office.value.close();
    if (!exported.ok) return exported;
    const { file, requestFile, requestFingerprint } = exported.value;
    // Roster 1 names no machine, so every office sends its card along.
    if (requestFile === null || requestFingerprint === null) return fail("E_REQUEST");
    sent.push({ bundle: file, request: { requestFile, fingerprint: requestFingerprint } });
  }
  return ok(sent);
}
