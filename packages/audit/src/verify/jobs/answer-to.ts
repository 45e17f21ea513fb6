import type { AuditedLedger, ColumnReader, StreamShare } from '../../audited-ledger.ts'
import type { RuleBook } from '../rule-book.ts'
import { type ShareTold, shareObeys } from '../shares/share-obeys.ts'
import { type Span, soundSpan } from '../spans/sound-span.ts'
import type { OrderOfSpan } from '../spans/span-order.ts'
import { indexedPlaces, type StreamPlaces } from '../spans/stream-places.ts'

/** A question about a part of a ledger. */
export type Job =
  /**
   * Whether the engine finds nothing wrong with the file, and where the index of streams places the events up to a
   * size.
   */
  | { readonly kind: 'storage'; readonly size: number }
  /** Whether the events of each command are next to each other. */
  | { readonly kind: 'commands' }
  /** Whether the rows of a span are sound. */
  | ({ readonly kind: 'span' } & Span)
  /**
   * Whether the commands of a share of the streams, up to a position, come out as recorded. The share is given in
   * parts.
   */
  | { readonly kind: 'share'; readonly parts: readonly StreamShare[]; readonly upTo: number }

/** The part is sound. The other fields are to be compared with the answers to other jobs. */
export interface SoundAnswer {
  readonly isSound: true
  readonly indexed?: StreamPlaces
  readonly order?: OrderOfSpan
  readonly told?: ShareTold
}

/** The answer to a job: only whether the part is sound, not what is wrong. */
export type Answer = { readonly isSound: false } | SoundAnswer

const unsound: Answer = { isSound: false }

/** Does one job after another. Throws what the store throws. */
export type Answering = (job: Job) => Promise<Answer>

/** Jobs share what they have to read: the spans use one reader of columns, which is dropped once the rows are done. */
export const answering = (ledger: AuditedLedger, rules: () => Promise<RuleBook>): Answering => {
  let reader: ColumnReader | undefined
  return async (job) => {
    switch (job.kind) {
      case 'storage':
        return storageIsSound(ledger) ? indexOf(ledger, job.size) : unsound
      case 'commands':
        return { isSound: ledger.scatteredCommands?.(1).length === 0 }
      case 'span': {
        reader ??= ledger.tree.columnReader?.()
        const order = reader === undefined ? null : await soundSpan(ledger, reader, job)
        return order === null ? unsound : { isSound: true, order }
      }
      case 'share': {
        reader = undefined
        const told = await shareObeys(ledger, await rules(), job.parts, job.upTo)
        return told === null ? unsound : { isSound: true, told }
      }
    }
  }
}

/** Leaves out the keys of commands and the index of streams, which the spans check with their rows. */
const storageIsSound = (ledger: AuditedLedger): boolean => {
  const keysApart = ledger.commandKeyCheck !== undefined
  return ledger.integrityProblems({ keysApart, streamsApart: true }).length === 0
}

const indexOf = ({ walkStreamIndex }: AuditedLedger, size: number): Answer => {
  const index = indexedPlaces(size)
  const indexed = walkStreamIndex?.(index.take) === true ? index.finish() : null
  return indexed === null ? unsound : { isSound: true, indexed }
}
