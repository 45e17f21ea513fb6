import { type Hash, hashLengthBytes, type NodePlace } from '@coflyfr/proof/tree'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Levels that a tile spans above its leaves. */
const tileHeight = 8

/** Leaves that stand together, with all that is between them and their common root. */
const tileWidth = 2 ** tileHeight

/** Nodes of a tile, 16 KB: its leaves, what stands above them, and their common root. */
const tileNodes = 2 * tileWidth - 1

/** A tile that every leaf is there of: it never changes. */
export type Tile = Uint8Array<ArrayBuffer>

/** How many nodes of a level are in a tile; above all tiles there is none. */
const nodesOfLevel: readonly number[] = Array.from(
  { length: tileHeight },
  (_, level) => tileWidth >> level,
)

/** Which tile a node is in; null for those above all tiles. */
export const tileOf = ({ level, index }: NodePlace): number | null => {
  const nodes = nodesOfLevel[level]
  return nodes === undefined ? null : Math.floor(index / nodes)
}

/** How many bits of a number are set. */
const bitsOf = (number: number): number => {
  let bits = 0
  for (let rest = number; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2
  return bits
}

let made: Uint16Array | null = null

/** Nodes that stand before those of a leaf: the n-th leaf completes as many as n ends in bits set. Counted with the first tile. */
const nodesBefore = (leaf: number): number => {
  made ??= Uint16Array.from({ length: tileWidth }, (_, at) => 2 * at - bitsOf(at))
  return made[leaf] ?? 0
}

/** A copy of the hash of a node that is in the tile. */
export const hashInTile = (tile: Tile, { level, index }: NodePlace): Hash => {
  const last = (((index % (nodesOfLevel[level] ?? 1)) + 1) << level) - 1
  const from = (nodesBefore(last) + level) * hashLengthBytes
  // So few bytes are copied in half the time by a loop.
  const hash = Buffer.allocUnsafe(hashLengthBytes)
  for (let at = 0; at < hashLengthBytes; at += 1) hash[at] = tile[from + at] ?? 0
  return hash
}

/** How many nodes above its own root the last leaf of a tile completes. */
const nodesAbove = (tile: number): number => bitsOf(tile) + 1 - bitsOf(tile + 1)

/** Reads a tile in one go; null where not every leaf is there, each with the nodes that it completed. */
export type ReadTile = (tile: number) => Tile | null

/**
 * Prepares reading tiles. What the rows hold of the tree, one after the other, is the tile: the engine puts it together in a
 * tenth of the time of handing out its rows.
 */
export const tileReader = (connection: Connection): ReadTile => {
  const rows = query<readonly [nodes: Tile | null]>(
    connection,
    `SELECT CAST(group_concat(tree, '') AS BLOB) FROM
      (SELECT tree FROM events WHERE position >= ? AND position < ? ORDER BY position)`,
  )
  return (tile) => {
    // What is not committed may yet be taken back.
    if (connection.handle.isTransaction) return null
    const first = tile * tileWidth
    const [nodes = null] = rows.first(first, first + tileWidth) ?? []
    if (nodes?.length !== (tileNodes + nodesAbove(tile)) * hashLengthBytes) return null
    return nodes
  }
}
