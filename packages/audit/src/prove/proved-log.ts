import { exactObject } from '@coflyfr/core'
import * as t from 'io-ts'
import { HashText, WholeNumber } from './codecs.ts'
import { ProvedEvent } from './proved-event.ts'

/**
 * A tree that a claim is about, and the proof that the next tree of the list begins with it. After the last one comes
 * the tree of the signed checkpoint.
 */
export interface ProvedHead {
  readonly size: number
  readonly root: string
  readonly consistency: readonly string[]
}

const ProvedHead: t.Type<ProvedHead, unknown, unknown> = exactObject('head', {
  size: WholeNumber,
  root: HashText,
  consistency: t.readonlyArray(HashText),
})

/** The first `events` events of a stream, without a gap. */
interface StreamRange {
  readonly stream: string
  readonly events: number
}

/** How much of the log the file holds: some streams, each from its first event on, or all of it. */
export type Coverage =
  | { readonly kind: 'streams'; readonly streams: readonly StreamRange[] }
  | { readonly kind: 'log' }

const Coverage: t.Type<Coverage, unknown, unknown> = t.union([
  exactObject('coverage of streams', {
    kind: t.literal('streams'),
    streams: t.readonlyArray(
      exactObject('stream range', { stream: t.string, events: WholeNumber }),
    ),
  }),
  exactObject('coverage of the log', { kind: t.literal('log') }),
])

/** Events of a ledger with their proofs: the common part of all proof files. */
export interface ProvedLog {
  readonly origin: string
  /** The key that signed, as `init` printed it. Compare it with one that you had before. */
  readonly publicKey: string
  /** A signed checkpoint (C2SP tlog-checkpoint). */
  readonly checkpoint: string
  /** In order of size. */
  readonly heads: readonly ProvedHead[]
  readonly coverage: Coverage
  readonly events: readonly ProvedEvent[]
}

/** Codecs of the fields of {@link ProvedLog}. */
export const provedLogFields = {
  origin: t.string,
  publicKey: t.string,
  checkpoint: t.string,
  heads: t.readonlyArray(ProvedHead),
  coverage: Coverage,
  events: t.readonlyArray(ProvedEvent),
} as const
