import { hash } from 'node:crypto'
import { generatedOrigin } from '../data/ledger-events.ts'
import type { BareNames, BareRow, EachRow } from './bare.ts'
import { dateText } from './bare-texts.ts'

/** Namespace of event ids, 815e8438-e313-5476-80a2-a3b2afe6ac90 (docs/reference/formats.md). */
const namespace = Buffer.from('815e8438e313547680a2a3b2afe6ac90', 'hex')

const hashLength = 64

/**
 * Hashes what a ledger hashes for an event besides its leaf, and compares it with the stored values: the nodes of the tree
 * that the leaf completes, and the two hashes of the event's id (docs/reference/formats.md).
 */
export const otherHashes = ({ streams, types }: BareNames): EachRow => {
  const lefts: string[] = []
  const node = Buffer.alloc(65, 1)
  const name = Buffer.alloc(1_024)
  namespace.copy(name)
  let append: BareRow[] = []

  const nodesOf = ([position, , , , , , , , , , , , , , , hashes]: BareRow): void => {
    let below = hashes.slice(0, hashLength)
    let index = position
    for (let level = 0; index % 2 === 1; level += 1) {
      node.write(lefts[level] ?? '', 1, 'hex')
      node.write(below, 33, 'hex')
      below = hash('sha256', node, 'hex')
      if (!hashes.startsWith(below, (level + 1) * hashLength))
        throw new Error(`Not a node at ${position}`)
      index = (index - 1) / 2
    }
    lefts[hashes.length / hashLength - 1] = below
  }

  const idOf = (row: BareRow, number: number, count: number): void => {
    const [position, , , , command, context, , data, on, id, , , , stream, type] = row
    const body = JSON.stringify([types[type], dateText(on), context ?? '[]', data])
    const length = name.write(
      JSON.stringify([
        generatedOrigin,
        streams[stream],
        command,
        number,
        count,
        hash('sha256', body, 'hex'),
      ]),
      namespace.length,
    )
    const digest = hash('sha1', name.subarray(0, namespace.length + length), 'hex')
    // Digits 12 and 16 hold the version and the variant.
    if (!id.startsWith(digest.slice(0, 12)) || !id.endsWith(digest.slice(17, 32))) {
      throw new Error(`Not the id at ${position}`)
    }
  }

  const idsOfAppend = (): void => {
    for (const [number, row] of append.entries()) idOf(row, number, append.length)
  }

  return {
    take: (row) => {
      nodesOf(row)
      if (append[0] !== undefined && append[0][4] !== row[4]) {
        idsOfAppend()
        append = []
      }
      append.push(row)
    },
    end: idsOfAppend,
  }
}
