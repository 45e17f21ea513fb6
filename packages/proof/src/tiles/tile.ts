import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { parseWholeNumber } from '../whole-number.ts'

/** A resource of a tiled log: consecutive hashes of one level, or entries (C2SP tlog-tiles). */
export interface Tile {
  /**
   * Level 0 holds leaf hashes; each level above holds the roots of full tiles below it; `entries` holds what the leaves
   * hash.
   */
  readonly level: number | 'entries'
  readonly index: number
  /** 1 to 256; below 256 the tile is partial. */
  readonly width: number
}

/** A path that is not the canonical path of a tile. */
export interface MalformedTilePath {
  readonly tag: 'MalformedTilePath'
  readonly found: string
}

/** How many hashes or entries a full tile holds. */
export const fullWidth = 256

/** How many levels of the tree one tile spans. */
export const tileHeight = 8

const levelMax = 63

const pathPattern = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/

/**
 * The path of a tile below the prefix of the log, with forward slashes.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { tilePath } from '@coflyfr/proof'
 *
 * assert.equal(tilePath({ level: 1, index: 1234067, width: 256 }), 'tile/1/x001/x234/067')
 * assert.equal(tilePath({ level: 'entries', index: 273, width: 112 }), 'tile/entries/273.p/112')
 * ```
 */
export const tilePath = ({ level, index, width }: Tile): string => {
  const digits = `${index}`
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/\d{3}/g) ?? []
  const folders = groups.slice(0, -1).map((group) => `x${group}/`)
  const partial = width === fullWidth ? '' : `.p/${width}`
  return `tile/${level}/${folders.join('')}${groups.at(-1)}${partial}`
}

/**
 * Reads the path of a tile, in the one form that `tilePath` writes. Refuses {@link MalformedTilePath}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left, right } from 'fp-ts/lib/Either.js'
 * import { parseTilePath } from '@coflyfr/proof'
 *
 * assert.deepEqual(parseTilePath('tile/0/273.p/112'), right({ level: 0, index: 273, width: 112 }))
 * assert.deepEqual(parseTilePath('tile/0/1'), left({ tag: 'MalformedTilePath', found: 'tile/0/1' }))
 * ```
 */
export const parseTilePath = (path: string): Either<MalformedTilePath, Tile> => {
  const [, levelText = '', indexText = '', widthText] = pathPattern.exec(path) ?? []
  const digits = indexText.replaceAll(/[x/]/g, '')
  const level = levelText === 'entries' ? 'entries' : parseWholeNumber(levelText)
  const index = parseWholeNumber(digits.replace(/^0+(?=\d)/, ''))
  const width = widthText === undefined ? fullWidth : parseWholeNumber(widthText)
  if (level === undefined || index === undefined || width === undefined || width < 1) {
    return left({ tag: 'MalformedTilePath', found: path })
  }
  const tile: Tile = { level, index, width }
  // This also refuses an explicit width of 256, and more leading zeroes than groups of three digits need.
  const isCanonical = tilePath(tile) === path && width <= fullWidth
  return isCanonical && (level === 'entries' || level <= levelMax)
    ? right(tile)
    : left({ tag: 'MalformedTilePath', found: path })
}
