import { type Recorded, readEnvelope } from '@coflyfr/core'
import { type Hash, leafHash } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { StoredLeaf, UnreadableLeaf } from '../audited-ledger.ts'
import type { Line } from './read-lines.ts'

/** A line of a pack's events, with the position that it was given. */
export interface PackEvent {
  readonly row: StoredLeaf | UnreadableLeaf
  readonly leaf: Hash
  /** Null if the line is no event. */
  readonly event: Recorded | null
}

const unreadable = (position: number, leaf: Hash, problem: string): PackEvent => ({
  row: { kind: 'unreadable', position, problem },
  leaf,
  event: null,
})

/** Reads a line as the event at a position. */
export const packEvent = ({ text, isEnded }: Line, leaf: Hash, position: number): PackEvent => {
  if (text === null) return unreadable(position, leaf, 'its line is no UTF-8')
  if (!isEnded) return unreadable(position, leaf, 'the line is cut off')
  const read = readEnvelope(text)
  if (isLeft(read)) return unreadable(position, leaf, read.left)
  const event = { ...read.right, position }
  const { stream, revision, type, recordedAt } = event
  const place = { position, stream, revision, type, recordedAt } as const
  return { row: { kind: 'leaf', ...place, preimage: text, hashes: leaf }, leaf, event }
}

/** The leaf hash of a line, whatever the line holds. */
export const leafOfLine = ({ bytes }: Line): Hash => leafHash(bytes)
