import { StoreFault } from '@coflyfr/core'
import { type HashText, hashLengthBytes, type NodePlace } from '@coflyfr/proof/tree'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Length of a hash in hex digits. */
const hexDigits = 2 * hashLengthBytes

/** Nodes that one statement reads: what a proof of a million events usually needs besides the nodes that are kept. */
const nodesMax = 12

/** Reads stored nodes as texts, which are a tenth of the work of byte arrays for the garbage collector. */
export interface StoredNodes {
  readonly one: (place: NodePlace) => HashText
  readonly some: (places: readonly NodePlace[]) => readonly HashText[]
}

/** Position of the event that completed a node: its last leaf. */
const positionOf = ({ level, index }: NodePlace): number => (index + 1) * 2 ** level - 1

/**
 * Reads nodes of the tree from the events that completed them; a leaf's own hash is level 0. Throws `Damaged` if one is
 * missing.
 */
export const storedNodes = (connection: Connection): StoredNodes => {
  const node = query<readonly [hex: string]>(
    connection,
    `SELECT hex(substr(tree, ? * ${hashLengthBytes} + 1, ${hashLengthBytes})) FROM events WHERE position = ?`,
  )
  // One run reads all: running a statement takes as long as finding three rows. A text costs a third of a byte array.
  const oneOfSome = `hex(substr((SELECT tree FROM events WHERE position = ?), ? * ${hashLengthBytes} + 1, ${hashLengthBytes}))`
  const several = query<readonly [hex: string]>(
    connection,
    `SELECT ${Array(nodesMax).fill(oneOfSome).join(' || ')}`,
  )
  const one = (place: NodePlace): HashText => {
    const [hex = ''] = node.first(place.level, positionOf(place)) ?? []
    if (hex.length === hexDigits) return Buffer.from(hex, 'hex').toString('latin1')
    const { level, index } = place
    throw new StoreFault(
      'Damaged',
      `Cannot read the tree of "${connection.path}": it lacks node ${index} of level ${level}; run verify`,
    )
  }
  const few = (places: readonly NodePlace[]): readonly HashText[] => {
    const asked = nothing.slice()
    let at = 0
    for (const place of places) {
      asked[at++] = positionOf(place)
      asked[at++] = place.level
    }
    const [hex = ''] = several.first(...asked) ?? []
    // If a node is missing, reading them one by one says which.
    return hex.length === places.length * hexDigits
      ? hashesOf(Buffer.from(hex, 'hex'))
      : places.map(one)
  }
  const some = (places: readonly NodePlace[]): readonly HashText[] => {
    if (places.length <= nodesMax) return places.length === 0 ? [] : few(places)
    const hashes: HashText[] = []
    for (let from = 0; from < places.length; from += nodesMax)
      hashes.push(...few(places.slice(from, from + nodesMax)))
    return hashes
  }
  return { one, some }
}

const nothing: readonly (number | null)[] = Array(2 * nodesMax).fill(null)

/** Splits hashes into texts of their own, so that keeping one does not keep the others in memory. */
const hashesOf = (bytes: Buffer): readonly HashText[] => {
  const hashes: HashText[] = []
  for (let from = 0; from < bytes.length; from += hashLengthBytes)
    hashes.push(bytes.toString('latin1', from, from + hashLengthBytes))
  return hashes
}
