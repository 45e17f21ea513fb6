import { exactObject } from '@coflyfr/core'
import * as t from 'io-ts'
import { HashText, WholeNumber } from './codecs.ts'
import { ProvedEvent } from './proved-event.ts'

/**
 * A tree that a claim is about, and why the next one of the list begins with it; after the last one comes the tree of the
 * signed checkpoint.
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

/** So many events of a stream, from its first on, without a gap. */
interface StreamRange {
  readonly stream: string
  readonly events: number
}

/** What of the log the file holds: some streams, each from its first event on, or all of it. */
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

/** Events of a ledger with what proves them: what every proof of figures is made of. */
export interface ProvedLog {
  readonly origin: string
  /** The key that signed, as `init` printed it; to be compared with one that was had before. */
  readonly publicKey: string
  /** A signed checkpoint, in the form of C2SP. */
  readonly checkpoint: string
  /** From the smallest to the largest. */
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
