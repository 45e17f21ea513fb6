import type { AuditedLedger } from '../../audited-ledger.ts'
import { type Span, soundSpan } from './sound-span.ts'
import type { OrderOfSpan } from './span-order.ts'

/** What is asked about a part of a ledger. */
export type Job =
  /** Whether the engine finds nothing wrong with the file. */
  | { readonly kind: 'storage' }
  /** Whether the rows of a span are sound. */
  | ({ readonly kind: 'span' } & Span)

/** The answer: only whether all is well. */
export type Answer =
  | { readonly isSound: false }
  | { readonly isSound: true; readonly order?: OrderOfSpan }

/** Does a job. */
export const answerTo = (ledger: AuditedLedger, job: Job): Answer => {
  if (job.kind === 'storage') return { isSound: ledger.integrityProblems().length === 0 }
  const order = soundSpan(ledger, job)
  return order === null ? { isSound: false } : { isSound: true, order }
}
