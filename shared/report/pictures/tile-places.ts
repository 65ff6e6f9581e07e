/** Where a unit lies on the map of tiles: column and row, from 1 (UX, the roster of 2020); successors stand at their seat. */
export const TILE_PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  VP: [1, 1],
  PT: [1, 1],
  BN: [2, 1],
  QN: [4, 1],
  HN: [1, 2],
  HY: [2, 2],
  HD: [3, 2],
  HP: [4, 2],
  HNA: [2, 3],
  TB: [3, 3],
  NB: [1, 4],
  ND: [2, 4],
  TH: [1, 5],
  NA: [1, 6],
  HT: [1, 7],
};
