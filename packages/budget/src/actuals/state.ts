import type { Recorded } from '@coflyfr/core'
import { addPence, type Pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import type { ActualsEvent } from './events.ts'

/** What is kept of a batch: its control figures. The postings themselves stay in the log. */
export interface Batch {
  readonly count: number
  /** Sum of the postings above zero, in pence. */
  readonly debits: Pence
  /** Sum of those below zero, in pence. */
  readonly credits: Pence
  readonly isClosed: boolean
}

/** The postings of one general ledger in one year, as far as decisions need them: it grows with batches, not postings. */
export interface Actuals {
  readonly batches: PersistentMap<Batch>
  /** How many postings there are in all batches together. */
  readonly postings: number
}

/** A source of which nothing was imported. */
export const initialActuals = (): Actuals => ({ batches: persistentMap(), postings: 0 })

const emptyBatch: Batch = { count: 0, debits: zeroPence, credits: zeroPence, isClosed: false }

/** A batch, empty where nothing came in under its name. */
export const batchOf = ({ batches }: Actuals, name: string): Batch =>
  entryOf(batches, name) ?? emptyBatch

/** Sum of all postings of a batch, in pence. */
export const controlTotalOf = ({ debits, credits }: Batch): Pence => addPence(debits, credits)

/** A batch with more postings in it. */
export const withAmounts = (batch: Batch, amounts: readonly Pence[]): Batch => {
  let { count, debits, credits } = batch
  for (const amount of amounts) {
    count += 1
    if (amount > 0n) debits = addPence(debits, amount)
    else credits = addPence(credits, amount)
  }
  return { ...batch, count, debits, credits }
}

/** Folds the postings of a source. */
export const evolveActuals = (state: Actuals, { type, data }: Recorded<ActualsEvent>): Actuals => {
  const before = batchOf(state, data.batch)
  if (type === 'BatchClosed') {
    return {
      ...state,
      batches: withEntry(state.batches, data.batch, { ...before, isClosed: true }),
    }
  }
  const amounts = data.postings.map(({ amount }) => penceOfPounds(amount))
  return {
    batches: withEntry(state.batches, data.batch, withAmounts(before, amounts)),
    postings: state.postings + amounts.length,
  }
}
