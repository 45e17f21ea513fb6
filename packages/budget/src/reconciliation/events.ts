/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  PeriodText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import { Count, TextOrNull } from '../shared/wire.ts'

const key = {
  financialYear: FinancialYearText,
  period: PeriodText,
  source: IdText,
  /** SHA-256 over the figures and breaks, as docs/reference/reconciliation.md tells: what is signed. */
  resultHash: NonEmptyText,
} as const

/** Somebody reconciled the ledger's postings with an extract and signed the result. */
export const ReconciliationPrepared = defineEvent({
  type: 'ReconciliationPrepared',
  data: exactObject('ReconciliationPrepared', {
    ...key,
    /** SHA-256 of the bytes of the extract. */
    extractHash: NonEmptyText,
    /** Sum of the ledger's postings. */
    ledger: PoundsText,
    /** Sum of the extract's lines. */
    extract: PoundsText,
    /** Ledger less extract: the sum of the breaks. */
    difference: PoundsText,
    matched: Count,
    breaks: Count,
    comment: TextOrNull,
  }),
})

/** Another person reviewed and signed the same result. */
export const ReconciliationReviewed = defineEvent({
  type: 'ReconciliationReviewed',
  data: exactObject('ReconciliationReviewed', { ...key, comment: TextOrNull }),
})

/** Every event of the stream `reconciliations-<year>`. */
export type ReconciliationEvent =
  | EventOf<typeof ReconciliationPrepared>
  | EventOf<typeof ReconciliationReviewed>
