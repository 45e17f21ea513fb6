import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { fileTask } from '../file-task.ts'
import type { SizesRefusal } from '../proof-refusal.ts'
import { syncFolder } from '../sync-folder.ts'
import type { NodeReader } from '../tree-range.ts'
import { type EntryTooLong, formatEntryBundle } from './entry-bundle.ts'
import { formatHashTile } from './hash-tile.ts'
import type { TileReader } from './node-reader-of-tiles.ts'
import { fullWidth, type Tile, tilePath } from './tile.ts'
import { tilesOfGrowth } from './tiles-of-growth.ts'

/** A log that has grown since its tiles were last written. */
export interface GrownTree {
  /** The size at which tiles were last written; 0 if never. */
  readonly earlierSize: number
  readonly size: number
  readonly readNode: NodeReader
  /** Reads what the leaves hash, from one index up to another, exclusive. Without it no entry bundles are written. */
  readonly readEntries?: (start: number, end: number) => readonly Uint8Array[]
  /** The signed checkpoint of `size`. It is written last, to the path `checkpoint`. */
  readonly checkpoint: string
}

/** The system failed to write a file; `code` is its own (`EACCES`, `ENOSPC`). */
export interface TileFileUnavailable {
  readonly tag: 'TileFileUnavailable'
  readonly path: string
  readonly code: string
}

/** Why tiles are not written, in order of precedence. */
export type TileFilesRefusal = SizesRefusal | EntryTooLong | TileFileUnavailable

/**
 * Writes the tiles that a log has gained, then its checkpoint, into a folder that any web server can serve as a tiled
 * log (C2SP tlog-tiles). No file is ever seen half written. Partial tiles of earlier sizes stay. Refuses
 * {@link TileFilesRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { leafHash, nodeReaderOfTiles, rootAt, tileReaderOf, writeTiles } from '@coflyfr/proof'
 *
 * const folder = mkdtempSync(join(tmpdir(), 'tiles-'))
 * const leaf = leafHash('only')
 * const grown = { earlierSize: 0, size: 1, readNode: () => leaf, checkpoint: 'as signed\n' }
 * assert.ok(isRight(await writeTiles(folder, grown)()))
 * assert.deepEqual(rootAt(nodeReaderOfTiles(1, tileReaderOf(folder)), 1), leaf)
 * ```
 */
export const writeTiles = (folder: string, grown: GrownTree): TaskEither<TileFilesRefusal, void> =>
  fileTask(
    async (): Promise<Either<TileFilesRefusal, void>> => {
      const tiles = tilesOfGrowth(grown.earlierSize, grown.size)
      if (isLeft(tiles)) return tiles
      for (const tile of tiles.right) {
        const bytes = bytesOf(grown, tile)
        if (isLeft(bytes)) return bytes
        if (bytes.right !== null) await writeWhole(join(folder, tilePath(tile)), bytes.right)
      }
      await writeWhole(join(folder, 'checkpoint'), Buffer.from(grown.checkpoint))
      return right(undefined)
    },
    (code): TileFilesRefusal => ({ tag: 'TileFileUnavailable', path: folder, code }),
  )

const bytesOf = (
  { readNode, readEntries }: GrownTree,
  { level, index, width }: Tile,
): Either<EntryTooLong, Uint8Array | null> => {
  if (level !== 'entries') return right(formatHashTile(readNode, { level, index, width }))
  if (readEntries === undefined) return right(null)
  const start = index * fullWidth
  const bundle = formatEntryBundle(readEntries(start, start + width))
  return isLeft(bundle) ? left({ ...bundle.left, index: start + bundle.left.index }) : bundle
}

/** Writes to a draft and renames it, so that nobody reads half a file, even after a power cut. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.new`
  {
    await using file = await open(draft, 'w')
    await file.writeFile(bytes)
    await file.sync()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/**
 * Reads tiles from a folder that `writeTiles` filled. A missing partial tile is read from the full one. Throws if there
 * is neither.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { tileReaderOf } from '@coflyfr/proof'
 *
 * assert.throws(() => tileReaderOf('no-such-folder')({ level: 0, index: 0, width: 256 }))
 * ```
 */
export const tileReaderOf =
  (folder: string): TileReader =>
  (tile) => {
    try {
      return readFileSync(join(folder, tilePath(tile)))
    } catch (error) {
      if (tile.width === fullWidth || tile.level === 'entries') throw error
      const full = readFileSync(join(folder, tilePath({ ...tile, width: fullWidth })))
      return full.subarray(0, (full.length / fullWidth) * tile.width)
    }
  }
