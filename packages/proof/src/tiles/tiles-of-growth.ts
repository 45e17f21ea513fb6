import { type Either, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { checkSizes } from '../check-proof-input.ts'
import type { SizesRefusal } from '../proof-refusal.ts'
import { fullWidth, type Tile } from './tile.ts'

/**
 * The tiles to write when a log has grown from `earlierSize` to `size`: those that are new or wider. Full ones never
 * change again. Each level-0 tile comes with its bundle of entries. Refuses `NotAWholeNumber`, `TreeShrank`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { tilesOfGrowth } from '@coflyfr/proof'
 *
 * assert.deepEqual(tilesOfGrowth(0, 256), right([
 *   { level: 'entries', index: 0, width: 256 },
 *   { level: 0, index: 0, width: 256 },
 *   { level: 1, index: 0, width: 1 },
 * ]))
 * ```
 */
export const tilesOfGrowth = (
  earlierSize: number,
  size: number,
): Either<SizesRefusal, readonly Tile[]> =>
  pipe(
    checkSizes(earlierSize, size),
    map(() => {
      const tiles: Tile[] = []
      let [before, after] = [earlierSize, size]
      for (let level = 0; after > 0; level += 1) {
        const grown = before === after ? [] : widthsOf(before, after)
        const at = (own: Tile['level']) => grown.map((place) => ({ level: own, ...place }))
        tiles.push(...(level === 0 ? at('entries') : []), ...at(level))
        before = Math.floor(before / fullWidth)
        after = Math.floor(after / fullWidth)
      }
      return tiles
    }),
  )

/** The tiles of a level that hold its hashes from `before` up to `after`. */
const widthsOf = (before: number, after: number): readonly Omit<Tile, 'level'>[] => {
  const places: Omit<Tile, 'level'>[] = []
  for (let index = Math.floor(before / fullWidth); index * fullWidth < after; index += 1) {
    places.push({ index, width: Math.min(fullWidth, after - index * fullWidth) })
  }
  return places
}
