import type { BundleManifest } from "../../shared/bundle/manifest.ts";
import type { HistoryRow, RecordRow } from "../../shared/bundle/section-rows.ts";
import type { SubjectSummary } from "./read/record-checks.ts";

type Facts = {
  readonly manifest: BundleManifest;
  readonly hash: string;
  readonly fileSha256: string;
  readonly history: readonly HistoryRow[];
  readonly subjects: readonly SubjectSummary[];
  readonly approverSets: readonly (readonly string[])[];
  readonly rows: () => AsyncIterable<RecordRow>;
};

let make: (facts: Facts) => VerifiedBundle;

/** A bundle that passed every stage. Only read-bundle.ts makes one, so a function that asks for it cannot be given less. */
export class VerifiedBundle {
  readonly #facts: Facts;
  private constructor(facts: Facts) {
    this.#facts = facts;
  }
  static {
    make = (facts) => new VerifiedBundle(facts);
  }
  get manifest(): BundleManifest {
    return this.#facts.manifest;
  }
  /** SHA-256 of the manifest bytes: the bundle's name in histories. */
  get hash(): string {
    return this.#facts.hash;
  }
  get fileSha256(): string {
    return this.#facts.fileSha256;
  }
  get history(): readonly HistoryRow[] {
    return this.#facts.history;
  }
  get subjects(): readonly SubjectSummary[] {
    return this.#facts.subjects;
  }
  /** For its versions: every distinct set of keys that approved one. */
  get approverSets(): readonly (readonly string[])[] {
    return this.#facts.approverSets;
  }
  /** Decrypts again. Throws where the file changed since it was verified: the caller's transaction must then roll back. */
  rows(): AsyncIterable<RecordRow> {
    return this.#facts.rows();
  }
}

/** For read-bundle.ts alone. */
export const makeVerifiedBundle = (facts: Facts): VerifiedBundle => make(facts);
