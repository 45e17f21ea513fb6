import type { Period, PlainDate, Recorded } from '@coflyfr/core'
import type { ReconciliationEvent } from './events.ts'

/** What was prepared last for one period and source. */
export interface Prepared {
  readonly resultHash: string
  readonly preparedBy: string
  readonly preparedOn: PlainDate
  /** Null until it is reviewed. */
  readonly reviewedBy: string | null
}

/** The reconciliations of one financial year, by period and source. */
export type Reconciliations = ReadonlyMap<string, Prepared>

/** The fields that name a reconciliation. */
export interface ReconciliationKey {
  readonly period: Period
  readonly source: string
}

const keyOf = ({ period, source }: ReconciliationKey): string => `${period} ${source}`

/** A year in which nothing was reconciled. */
export const initialReconciliations = (): Reconciliations => new Map()

/** What was prepared last for a period and source, if anything. */
export const preparedFor = (state: Reconciliations, key: ReconciliationKey): Prepared | undefined =>
  state.get(keyOf(key))

/** Folds the reconciliations of a year: preparing again takes the place of what was prepared, and of its review. */
export const evolveReconciliations = (
  state: Reconciliations,
  { type, data, actor, effectiveOn }: Recorded<ReconciliationEvent>,
): Reconciliations => {
  if (type === 'ReconciliationPrepared') {
    const { resultHash } = data
    const prepared = {
      resultHash,
      preparedBy: actor.id,
      preparedOn: effectiveOn,
      reviewedBy: null,
    }
    return new Map([...state, [keyOf(data), prepared]])
  }
  const before = preparedFor(state, data)
  if (before === undefined) throw new Error('Cannot fold: what was reviewed was never prepared')
  return new Map([...state, [keyOf(data), { ...before, reviewedBy: actor.id }]])
}
