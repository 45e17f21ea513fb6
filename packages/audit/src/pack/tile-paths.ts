import { tilePath } from '@coflyfr/proof'
import { tileWidth } from './tile-width.ts'

/**
 * The paths of the tiles of a tree of `size` leaves, one by one: a manifest that lies about its size may imply any
 * number.
 */
export function* tilePathsOf(size: number): Generator<string> {
  let hashes = size
  for (let level = 0; hashes > 0; level += 1) {
    for (let index = 0; index * tileWidth < hashes; index += 1)
      yield tilePath({ level, index, width: Math.min(tileWidth, hashes - index * tileWidth) })
    hashes = Math.floor(hashes / tileWidth)
  }
}
