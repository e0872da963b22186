/**
 * What of a home is read at most, so that nothing that lies in it can make Waymark slow or run out of memory. Far beyond
 * what anybody has: sizes and counts are looked at before anything is read, and what is left out is told.
 */
export const STORE_LIMITS = {
  /** Bytes of a file of the journal: a million events. */
  journalFile: 200_000_000,
  /** Bytes of the journal altogether: two million events. */
  journal: 400_000_000,
  /** Files and folders of the journal. */
  journalEntries: 20_000,
  /** Paths of the library, and their bytes altogether. */
  paths: 20_000,
  library: 400_000_000,
  /** Bytes of a document that a path came from. */
  document: 10_000_000,
  /** Bytes of something that was computed beforehand. */
  cached: 100_000_000,
  /** Bytes of a file that holds a word or some lines. */
  note: 1_000_000,
  /** Files of a commit. */
  committed: 50_000,
  /** Bytes that git answers with. */
  answer: 400_000_000,
};
