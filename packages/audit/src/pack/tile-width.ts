/** Hashes of a full tile (C2SP tlog-tiles). */
export const tileWidth = 256
