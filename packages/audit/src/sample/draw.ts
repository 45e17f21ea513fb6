import { addPence, type Pence, pence, zeroPence } from '@coflyfr/money'
import { lotteryNumber, numberBelow } from './chance.ts'
import { type DrawnItem, itemName, type SampleItem } from './sample-item.ts'

/** How many items there were, and what they came to. */
export interface PopulationTotal {
  readonly items: number
  readonly value: Pence
}

/** What was drawn, in the order of the log, and from how much. */
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
 * A simple random sample: every item has a lottery number, and the `size` smallest are drawn. A larger sample of the same
 * seed holds the smaller one, and an item that another event brings takes no other's number.
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
 * A monetary unit sample: of every interval of pence, laid end to end in the order of the log from a start that is drawn
 * within the first one, the item that holds the point is taken. So an item's chance is its share of the interval, and one
 * of an interval or more is always taken: it is the top stratum.
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

/** Every item of a threshold or more. */
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
