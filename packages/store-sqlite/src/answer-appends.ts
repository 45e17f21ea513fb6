import type { OutcomeUnknown } from '@coflyfr/core'
import { left } from 'fp-ts/lib/Either.js'
import type { Answer } from './append-group.ts'
import type { EncodedAppend } from './encode.ts'
import type { Failed } from './transaction.ts'

/** An append whose caller waits for its answer. */
export interface WaitingAppend {
  readonly append: EncodedAppend
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** Answers the appends of a transaction that has ended: each with its own answer or, if it failed, with the failure. */
export const answerAll = (
  appends: readonly WaitingAppend[],
  answers: readonly Answer[],
  failed: Failed | null,
): void => {
  for (const [number, { append, resolve, reject }] of appends.entries()) {
    const own = failed === null ? answers[number] : failedAnswer(append, failed)
    if (own === undefined) reject(failed?.error)
    else resolve(own)
  }
}

/** Undefined if the append was certainly not stored. */
const failedAnswer = (append: EncodedAppend, { tag, error }: Failed): Answer | undefined =>
  tag === 'Unknown' ? left(outcomeUnknown(append, error)) : undefined

const outcomeUnknown = ({ stream, options }: EncodedAppend, error: unknown): OutcomeUnknown => ({
  tag: 'OutcomeUnknown',
  stream,
  commandId: options.commandId,
  cause: String(error),
})
