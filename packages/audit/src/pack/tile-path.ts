/** Hashes of a full tile (C2SP tlog-tiles). */
export const tileWidth = 256

const groupLength = 3

/** Where a tile of the tree stands in a pack: `tile/0/x001/067`, and `.p/W` where it holds only W hashes. */
export const tilePath = (level: number, index: number, width: number): string => {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / groupLength) * groupLength, '0')
  const groups = padded.match(/\d{3}/g) ?? []
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${name}${width === tileWidth ? '' : `.p/${width}`}`
}
