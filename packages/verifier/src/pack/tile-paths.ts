/** A tile of a tree: its place and how many hashes it holds. */
export interface Tile {
  readonly level: number
  readonly index: number
  readonly width: number
  readonly path: string
}

const groups = (index: number): string => {
  const last = String(index % 1000).padStart(3, '0')
  const above = Math.floor(index / 1000)
  const leading = above === 0 ? [] : groups(above).split('/')
  return [...leading.map((group) => (group.startsWith('x') ? group : `x${group}`)), last].join('/')
}

/** How many hashes a full tile holds. */
export const tileWidth = 256

/** The tiles of a tree of a size, level by level. */
export function* tilesOf(size: number): Iterable<Tile> {
  let hashes = size
  for (let level = 0; hashes > 0; level += 1) {
    for (let index = 0; index * tileWidth < hashes; index += 1) {
      const width = Math.min(tileWidth, hashes - index * tileWidth)
      const path = `tile/${level}/${groups(index)}${width < tileWidth ? `.p/${width}` : ''}`
      yield { level, index, width, path }
    }
    hashes = Math.floor(hashes / tileWidth)
  }
}
