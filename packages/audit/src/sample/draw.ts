import { addPence, type Pence, pence, zeroPence } from '@coflyfr/money'
import { lotteryNumber, numberBelow } from './chance.ts'
import { type DrawnItem, itemName, type SampleItem } from './sample-item.ts'

/** How many items there were, and their total value. */
export interface PopulationTotal {
  readonly items: number
  readonly value: Pence
}

/** The items drawn, in the order of the log, and the totals of the population. */
export interface Drawn extends PopulationTotal {
  readonly selected: readonly DrawnItem[]
}

/** Counts a population and adds it up. */
export const totalOf = async (items: AsyncIterable<SampleItem>): Promise<PopulationTotal> => {
  let total: PopulationTotal = { items: 0, value: zeroPence }
  for await (const { amount } of items)
    total = { items: total.items + 1, value: addPence(total.value, amount) }
  return total
}

const inOrder = (items: readonly DrawnItem[]): readonly DrawnItem[] =>
  items.toSorted((one, other) => one.position - other.position || one.item - other.item)

/**
 * A simple random sample: every item has a lottery number, and the `size` smallest are drawn. A larger sample with the
 * same seed includes the smaller one, and an event appended later changes no other item's number.
 */
export const drawRandom = async (
  items: AsyncIterable<SampleItem>,
  seed: string,
  size: number,
): Promise<Drawn> => {
  let kept: { readonly number: string; readonly item: SampleItem }[] = []
  let total: PopulationTotal = { items: 0, value: zeroPence }
  const smallest = () =>
    kept.sort((one, other) => (one.number < other.number ? -1 : 1)).slice(0, size)
  for await (const item of items) {
    total = { items: total.items + 1, value: addPence(total.value, item.amount) }
    kept.push({ number: lotteryNumber(seed, itemName(item)), item })
    if (kept.length > 2 * size + 64) kept = smallest()
  }
  return { ...total, selected: inOrder(smallest().map(({ item }) => ({ ...item, hits: 1 }))) }
}

/**
 * A monetary unit sample. A random start is drawn within the first interval, and from there a point is set every
 * `interval` pence along the running total, in the order of the log. Each item on which a point falls is drawn. So an
 * item's chance is its share of the interval, and an item of an interval or more is always drawn: the top stratum.
 */
export const drawMonetaryUnits = async (
  items: AsyncIterable<SampleItem>,
  seed: string,
  interval: Pence,
): Promise<Drawn & { readonly start: Pence }> => {
  const start = numberBelow(seed, 'start', interval) + 1n
  const pointsUpTo = (sum: bigint): bigint => (sum < start ? 0n : (sum - start) / interval + 1n)
  const selected: DrawnItem[] = []
  let total: PopulationTotal = { items: 0, value: zeroPence }
  for await (const item of items) {
    const value = addPence(total.value, item.amount)
    const hits = Number(pointsUpTo(value) - pointsUpTo(total.value))
    if (hits > 0) selected.push({ ...item, hits })
    total = { items: total.items + 1, value }
  }
  return { ...total, selected, start: pence(start) }
}

/** Draws every item at or above a threshold. */
export const drawAbove = async (
  items: AsyncIterable<SampleItem>,
  threshold: Pence,
): Promise<Drawn> => {
  const selected: DrawnItem[] = []
  let total: PopulationTotal = { items: 0, value: zeroPence }
  for await (const item of items) {
    if (item.amount >= threshold) selected.push({ ...item, hits: 1 })
    total = { items: total.items + 1, value: addPence(total.value, item.amount) }
  }
  return { ...total, selected }
}
