import type { PlacedEvent } from '../../event.ts'
import { penceOf } from '../../text/pounds.ts'
import { addTo, headKey } from '../heads.ts'

/** The sums of a batch of postings, in pence. */
export interface Batch {
  readonly count: number
  readonly debits: bigint
  readonly credits: bigint
  readonly isClosed: boolean
}

const none: Batch = { count: 0, debits: 0n, credits: 0n, isClosed: false }

/** The state of a stream `actuals-YEAR-SOURCE`: what a source posted in a year. */
export class ActualsState {
  readonly #batches = new Map<string, Batch>()
  readonly references = new Set<string>()
  /** Sums by head, over all periods. */
  readonly byHead = new Map<string, bigint>()
  /** Whether anything was imported. */
  isThere = false

  /** The sums of a batch. */
  batch(name: string): Batch {
    return this.#batches.get(name) ?? none
  }

  /** Takes the next event of the stream. */
  fold({ type, data }: PlacedEvent): void {
    const batch = this.batch(data.batch)
    if (type === 'BatchClosed') this.#batches.set(data.batch, { ...batch, isClosed: true })
    if (type !== 'ActualsImported') return
    this.isThere = true
    let { debits, credits } = batch
    for (const posting of data.postings) {
      const pence = penceOf(posting.amount)
      if (pence > 0n) debits += pence
      else credits += pence
      addTo(this.byHead, headKey(posting), pence)
      this.references.add(posting.reference)
    }
    this.#batches.set(data.batch, {
      ...batch,
      debits,
      credits,
      count: batch.count + data.postings.length,
    })
  }
}
