import { canonicalDataOf, leafPreimage, type Recorded } from '@coflyfr/core'
import {
  type Checkpoint,
  consistencyProof,
  formatVerifierKey,
  type Hash,
  inclusionProver,
  leafHash,
  rootAt,
  type VerifierKey,
} from '@coflyfr/proof'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { Cover } from './cover-claim.ts'
import type { Coverage, ProvedHead, ProvedLog } from './proved-log.ts'

/** A signed checkpoint of the log, and the public half of the key. */
export interface SignedLog {
  readonly note: string
  readonly checkpoint: Checkpoint
  readonly key: VerifierKey
}

const base64 = (hash: Hash): string => Buffer.from(hash).toString('base64')

const proved = (path: Either<{ readonly tag: string }, readonly Hash[]>): readonly string[] => {
  if (isLeft(path)) throw new RangeError(`Cannot prove it: ${path.left.tag}`)
  return path.right.map(base64)
}

/** The hash of an event's leaf. */
export const leafOf = (event: Recorded): Hash =>
  leafHash(leafPreimage({ ...event, canonicalData: canonicalDataOf(event.data) }))

/** The event with exactly the fields that a proof file holds, in its order. */
const inOrder = (event: Recorded): Recorded => {
  const { position, stream, revision, id, type, schemaVersion, effectiveOn, recordedAt } = event
  const { actor, commandId, commandHash, correlationId, causationId, context, data } = event
  const place = { position, stream, revision, id, type, schemaVersion, effectiveOn, recordedAt }
  const origin = { actor, commandId, commandHash, correlationId, causationId, context }
  return { ...place, ...origin, data }
}

const headsOf = (
  { tree }: AuditedLedger,
  sizes: readonly number[],
  last: number,
): readonly ProvedHead[] =>
  sizes.map((size, number) => ({
    size,
    root: base64(rootAt(tree.readNode, size)),
    consistency: proved(consistencyProof(tree.readNode, size, sizes[number + 1] ?? last)),
  }))

/** How many events of each stream in `whole` there are, in the order in which the streams begin. */
export const rangesOf = (events: readonly Recorded[], whole: ReadonlySet<string>): Coverage => {
  const counts = new Map<string, number>()
  for (const { stream } of events)
    if (whole.has(stream)) counts.set(stream, (counts.get(stream) ?? 0) + 1)
  const streams = [...counts].map(([stream, count]) => ({ stream, events: count }))
  return { kind: 'streams', streams }
}

/** The streams of which the events hold everything from the first event on, without a gap. */
export const wholeStreams = (events: readonly Recorded[]): ReadonlySet<string> => {
  const next = new Map<string, number>()
  const broken = new Set<string>()
  for (const { stream, revision } of events) {
    if (revision !== (next.get(stream) ?? 0)) broken.add(stream)
    next.set(stream, revision + 1)
  }
  return new Set([...next.keys()].filter((stream) => !broken.has(stream)))
}

/**
 * Events with their proofs: each event in every tree of `sizes` that is larger than its position, and each of those
 * trees as the beginning of the next, the last one of the signed tree. The whole log needs no proof of each event,
 * because its roots follow from the events.
 */
export const makeProvedLog = (
  ledger: AuditedLedger,
  signed: SignedLog,
  sizes: readonly number[],
  events: readonly Recorded[],
  cover: Cover,
): ProvedLog => {
  const { readNode } = ledger.tree
  const rising = [...new Set(sizes)].sort((one, other) => one - other)
  const trees = rising.map((size) => ({ size, prove: inclusionProver(readNode, size) }))
  const proofsOf = ({ position }: Recorded): readonly (readonly string[])[] =>
    trees.filter(({ size }) => size > position).map(({ prove }) => proved(prove(position)))
  return {
    origin: ledger.origin,
    publicKey: formatVerifierKey(signed.key),
    checkpoint: signed.note,
    heads: headsOf(ledger, rising, signed.checkpoint.size),
    coverage: cover === 'log' ? { kind: 'log' } : rangesOf(events, wholeStreams(events)),
    events: events.map((event) => ({
      event: inOrder(event),
      proofs: cover === 'log' ? [] : proofsOf(event),
    })),
  }
}
