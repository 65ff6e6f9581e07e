import type { OmittedRow, UpwardFigureRow, UpwardManifest } from "../../shared/bundle/upward.ts";
import type { VerifiedBundle } from "../bundles/verified-bundle.ts";
import type { DecisionBody, DecisionRow } from "../database/decision-store.ts";
import type { RosterChain } from "../identity/roster-file.ts";

/** A bundle out of an upward file, with the bytes its device signed. */
export type VerifiedInner = { readonly bundle: VerifiedBundle; readonly bytes: Uint8Array };

/** A decision of the cluster below: its own number, and what it says. */
export type VerifiedDecision = Omit<DecisionRow, "n" | "cluster"> & { readonly body: DecisionBody };

type Facts = {
  readonly manifest: UpwardManifest;
  readonly hash: string;
  readonly head: Uint8Array;
  readonly fileSha256: string;
  readonly chain: RosterChain;
  readonly history: readonly { readonly seq: number; readonly hash: string }[];
  readonly decisions: readonly VerifiedDecision[];
  readonly hashes: readonly string[];
  readonly devices: readonly string[];
  readonly omitted: readonly OmittedRow[];
  readonly figures: readonly UpwardFigureRow[];
  readonly inner: (isWanted: (hash: string) => boolean) => AsyncIterable<VerifiedInner>;
};

let make: (facts: Facts) => VerifiedUpward;

/** An upward file that passed every stage, each of its bundles included. Only read-upward.ts makes one. */
export class VerifiedUpward {
  readonly #facts: Facts;
  private constructor(facts: Facts) {
    this.#facts = facts;
  }
  static {
    make = (facts) => new VerifiedUpward(facts);
  }
  get manifest(): UpwardManifest {
    return this.#facts.manifest;
  }
  /** SHA-256 of the manifest's bytes: the file's name in histories. */
  get hash(): string {
    return this.#facts.hash;
  }
  /** The signed frame. */
  get head(): Uint8Array {
    return this.#facts.head;
  }
  get fileSha256(): string {
    return this.#facts.fileSha256;
  }
  /** The cluster's list, by which its bundles are judged. */
  get chain(): RosterChain {
    return this.#facts.chain;
  }
  get history() {
    return this.#facts.history;
  }
  /** In the order they were made. */
  get decisions(): readonly VerifiedDecision[] {
    return this.#facts.decisions;
  }
  /** Of the inner bundles, ascending. */
  get hashes(): readonly string[] {
    return this.#facts.hashes;
  }
  /** Every device that made one of them. */
  get devices(): readonly string[] {
    return this.#facts.devices;
  }
  get omitted(): readonly OmittedRow[] {
    return this.#facts.omitted;
  }
  get figures(): readonly UpwardFigureRow[] {
    return this.#facts.figures;
  }
  /**
   * Opens the file again and reads each wanted bundle again, one in memory at a time. Throws where the file changed since it
   * was verified: the caller's transaction must then roll back.
   */
  inner(isWanted: (hash: string) => boolean): AsyncIterable<VerifiedInner> {
    return this.#facts.inner(isWanted);
  }
}

/** For read-upward.ts alone. */
export const makeVerifiedUpward = (facts: Facts): VerifiedUpward => make(facts);
