/** A count and the counts that add up to it, published or not. */
export interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
}

/** A cell as an edge between two sums: raising it by one moves one from `tail` to `head`. */
export interface Edge {
  readonly cell: string
  readonly tail: number
  readonly head: number
}

/** The end of cells that are in fewer than two sums; changes there affect no sum. */
const outside = -1

interface Place {
  readonly sum: number
  readonly factor: 1 | -1
}

const placesOf = (sums: readonly Sum[]): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>()
  const put = (cell: string, place: Place): void => {
    places.set(cell, [...(places.get(cell) ?? []), place])
  }
  for (const [sum, { whole, parts }] of sums.entries()) {
    put(whole, { sum, factor: -1 })
    for (const part of parts) put(part, { sum, factor: 1 })
  }
  return places
}

/**
 * A side for each sum, such that a cell of two sums leaves one and enters the other; for a table, rows are on one side
 * and columns on the other.
 */
const sidesOf = (
  places: ReadonlyMap<string, readonly Place[]>,
  count: number,
): ReadonlyMap<number, 1 | -1> => {
  const links = [...places].flatMap(([cell, [one, other, third]]) => {
    if (third !== undefined) throw new RangeError(`Cannot suppress: ${cell} is in three sums`)
    return one === undefined || other === undefined ? [] : [[one, other] as const]
  })
  const sides = new Map<number, 1 | -1>()
  const settle = (sum: number, side: 1 | -1): void => {
    sides.set(sum, side)
    for (const [one, other] of links) {
      const [here, there] = one.sum === sum ? [one, other] : [other, one]
      if (here.sum !== sum) continue
      const needed = side * here.factor * there.factor > 0 ? -1 : 1
      const known = sides.get(there.sum)
      if (known === undefined) settle(there.sum, needed)
      else if (known !== needed) throw new RangeError('Cannot suppress: the sums are no table')
    }
  }
  for (let sum = 0; sum < count; sum += 1) if (!sides.has(sum)) settle(sum, 1)
  return sides
}

/**
 * The cells as edges of a graph whose nodes are the sums. A change of cells that goes round in a circle keeps every
 * sum, so a reader cannot distinguish values that differ along a circle of hidden cells. Throws a RangeError if a cell
 * is in more than two sums, or the sums do not form a table.
 */
export const sumGraph = (cells: Iterable<string>, sums: readonly Sum[]): readonly Edge[] => {
  const places = placesOf(sums)
  const sides = sidesOf(places, sums.length)
  const all = new Set([...cells, ...places.keys()])
  return [...all].map((cell) => {
    const ends = { tail: outside, head: outside }
    for (const { sum, factor } of places.get(cell) ?? []) {
      if (factor * (sides.get(sum) ?? 1) > 0) ends.head = sum
      else ends.tail = sum
    }
    return { cell, ...ends }
  })
}
