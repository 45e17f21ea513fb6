import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A source of chance that its seed decides. */
export interface Random {
  /** True with that probability. */
  readonly chance: (probability: number) => boolean
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  /** An item with a probability of its weight over all weights. */
  readonly weighted: <Item>(items: readonly Weighted<Item>[]) => Item
  /** That many lower-case hex digits. */
  readonly hex: (digits: number) => string
}

/** Something, and how many times as likely it is as one of weight 1; whole, so that every machine adds alike. */
export type Weighted<Item> = readonly [item: Item, weight: number]

/** A stretch of the sequence of a seed: what chance is drawn from. */
export type Sequence = ReturnType<typeof xoroshiro128plus>

/**
 * Stretches of one sequence one after another, each 2⁶⁴ long, so that what one child draws moves nothing that another
 * does, however many there are.
 */
export function* sequencesOf(seed: number): Generator<Sequence, never> {
  const sequence = xoroshiro128plus(seed)
  for (;;) {
    yield sequence.clone()
    sequence.jump()
  }
}

/** Draws from a sequence, on from where it stands. */
export const randomOf = (sequence: Sequence): Random => {
  const between = (least: number, most: number): number => uniformInt(sequence, least, most)
  return {
    between,
    chance: (probability) => uniformFloat64(sequence) < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    weighted: (items) => weightedFrom(items, between),
    hex: (digits) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join(''),
  }
}

const weightedFrom = <Item>(items: readonly Weighted<Item>[], between: Random['between']): Item => {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0)
  let left = between(1, total)
  for (const [item, weight] of items) {
    left -= weight
    if (left <= 0) return item
  }
  throw new RangeError('Cannot draw: there is nothing to draw from')
}
