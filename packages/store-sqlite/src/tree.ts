import { StoreFault } from '@coflyfr/core'
import type { Hash, NodePlace, NodeReader } from '@coflyfr/proof/tree'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Length of a SHA-256 in bytes, and in hex digits. */
const hashLengthBytes = 32
const hexDigits = 2 * hashLengthBytes

/** Nodes that one statement reads: as many as a proof of a million events needs below those that are kept, most times. */
const nodesMax = 12

/** Reads nodes as they are stored, several of them at once too. */
export interface StoredNodes extends NodeReader {
  readonly all: (places: readonly NodePlace[]) => readonly Hash[]
}

/** The event that completed a node: the last of its leaves. */
const positionOf = ({ level, index }: NodePlace): number => (index + 1) * 2 ** level - 1

/**
 * Reads nodes of the tree from the events that completed them; a leaf's own hash is level 0. Throws `Damaged` where one is
 * not there.
 */
export const nodeReader = (connection: Connection): StoredNodes => {
  const node = query<readonly [hex: string]>(
    connection,
    `SELECT hex(substr(tree, ? * ${hashLengthBytes} + 1, ${hashLengthBytes})) FROM events WHERE position = ?`,
  )
  // Run once for all: running a statement takes as long as finding three rows, and a text a third of a byte array.
  const oneOfSome = `hex(substr((SELECT tree FROM events WHERE position = ?), ? * ${hashLengthBytes} + 1, ${hashLengthBytes}))`
  const some = query<readonly [hex: string]>(
    connection,
    `SELECT ${Array(nodesMax).fill(oneOfSome).join(' || ')}`,
  )
  const readOne = (level: number, index: number): Hash => {
    const [hex = ''] = node.first(level, positionOf({ level, index })) ?? []
    if (hex.length === hexDigits) return hashOf(hex, 0)
    throw new StoreFault(
      'Damaged',
      `Cannot read the tree of "${connection.path}": it lacks node ${index} of level ${level}; run verify`,
    )
  }
  const readSome = (places: readonly NodePlace[]): readonly Hash[] => {
    const asked = nothing.slice()
    let at = 0
    for (const place of places) {
      asked[at++] = positionOf(place)
      asked[at++] = place.level
    }
    const [hex = ''] = some.first(...asked) ?? []
    // Where one is missing, it is the one by one reading that names it.
    return hex.length === places.length * hexDigits
      ? places.map((_, number) => hashOf(hex, number))
      : places.map(({ level, index }) => readOne(level, index))
  }
  return Object.assign(readOne, {
    all: (places: readonly NodePlace[]): readonly Hash[] => {
      if (places.length <= nodesMax) return places.length === 0 ? [] : readSome(places)
      const hashes: Hash[] = []
      for (let from = 0; from < places.length; from += nodesMax)
        hashes.push(...readSome(places.slice(from, from + nodesMax)))
      return hashes
    },
  })
}

const nothing: readonly (number | null)[] = Array(2 * nodesMax).fill(null)

/** The n-th hash of a text, in bytes of its own: those kept are not to keep more than themselves. */
const hashOf = (hex: string, number: number): Hash =>
  new Uint8Array(Buffer.from(hex.slice(number * hexDigits, (number + 1) * hexDigits), 'hex'))
