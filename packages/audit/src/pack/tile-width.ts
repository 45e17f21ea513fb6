/** How many hashes a full tile holds (C2SP tlog-tiles). */
export const tileWidth = 256
