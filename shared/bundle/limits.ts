/** What a reader will look at before it refuses (README §2, §8). Generous for any real office, small for a hostile file. */
export const FORMAT = 1;
/** Of rosters, requests and receipts, and of bundles without what follows. */
export const SCHEMA = 1;
/** Of bundles that carry answers; an older reader names it (E_SCHEMA_NEWER) and changes nothing. */
export const ANSWERS_SCHEMA = 2;
/** Of bundles with a period statement that carries the unit's own scores. */
export const SCORES_SCHEMA = 3;
/** Of bundles with a case whose names are marked. */
export const MARKS_SCHEMA = 4;
/** Of files upwards with figures without cases. */
export const UPWARD_FIGURES_SCHEMA = 2;
/** Of catalogues with rows of code lists. */
export const CODES_SCHEMA = 2;

export const MANIFEST_MAX_BYTES = 64 * 1024;
export const LINE_MAX_BYTES = 1024 * 1024;
export const SECTION_MAX_BYTES = 512 * 1024 * 1024;
/** Two sections can each be stored badly; nothing honest is larger than its raw form plus a little. */
export const BUNDLE_MAX_BYTES = 2 * SECTION_MAX_BYTES + 1024 * 1024;
export const JSON_MAX_DEPTH = 16;

/** An age header of 300 recipients is about 30 KiB. Read no further for its end. */
export const AGE_HEADER_MAX_BYTES = 64 * 1024;
export const ROSTER_FILE_MAX_BYTES = 32 * 1024 * 1024;
export const RECEIPT_FILE_MAX_BYTES = 64 * 1024 * 1024;
export const REQUEST_FILE_MAX_BYTES = 1024 * 1024;

/** One frame and nothing else. */
export const CATALOGUE_FILE_MAX_BYTES = MANIFEST_MAX_BYTES + 1024;

/** A bundle inside an upward file is held in memory once while it is read. */
export const INNER_BUNDLE_MAX_BYTES = 128 * 1024 * 1024;
/** Fourteen units that send monthly for a hundred years. */
export const UPWARD_BUNDLES_MAX = 20_000;
export const UPWARD_FIGURES_MAX = 50_000;
export const UPWARD_DECISIONS_MAX = 200_000;
export const UPWARD_MAX_BYTES = 8 * 1024 * 1024 * 1024;

export const SIGNATURE_BYTES = 64;
export const HASH_BYTES = 32;
export const SALT_BYTES = 32;
