/** A fold, by the types of event that it reads. */
interface Folding {
  readonly types: readonly string[]
}

type Parts<One> = readonly (readonly One[])[]

/** Every division in which one fold has moved to another part, or two folds have swapped parts. */
function* besides<One>(parts: Parts<One>): Generator<Parts<One>> {
  const firstEmpty = parts.findIndex((part) => part.length === 0)
  for (const [from, giving] of parts.entries())
    for (const [to, taking] of parts.entries()) {
      // All empty parts are equal, so only the first is tried.
      if (from === to || (taking.length === 0 && to !== firstEmpty)) continue
      for (const one of giving) {
        const left = giving.filter((other) => other !== one)
        yield parts.with(from, left).with(to, [...taking, one])
        if (from > to) continue
        for (const [at, other] of taking.entries())
          yield parts.with(from, [...left, other]).with(to, taking.with(at, one))
      }
    }
}

/**
 * Divides folds into parts that take about equally long, and little in total, the largest first. Folds that read the
 * same events share a part unless that costs more. It starts with all folds in one part, and moves to the best division
 * one step away while that is an improvement.
 *
 * The better of two divisions is the one with the smaller sum of the fourth powers of its costs. Comparing only the
 * longest part would read much again to make that part a little shorter, while a processor without a part is useful: it
 * collects the garbage of the others.
 *
 * @param begun extra work for each part but the largest, as the bytes that are folded in that time
 */
export const evenParts = <One extends Folding>(
  folds: readonly One[],
  bytesOf: (type: string) => number,
  { count, begun }: { readonly count: number; readonly begun: number },
): Parts<One> => {
  const bytes = (types: Iterable<string>): number =>
    [...types].reduce((sum, type) => sum + bytesOf(type), 0)
  const known = new WeakMap<readonly One[], number>()
  /**
   * An event is read once for a part and folded by each of its folds. Costs are remembered, because a step changes only
   * two parts.
   */
  const costOf = (part: readonly One[]): number => {
    const before = known.get(part)
    if (before !== undefined) return before
    const types = part.flatMap((fold) => fold.types)
    const cost = bytes(types) + bytes(new Set(types))
    known.set(part, cost)
    return cost
  }
  const weigh = (parts: Parts<One>) => {
    const costs = parts.filter((part) => part.length > 0).map(costOf)
    const largest = Math.max(0, ...costs)
    const others = costs.reduce((sum, cost) => sum + (cost + begun) ** 4, 0)
    return { parts, weight: others - (largest + begun) ** 4 + largest ** 4 }
  }
  let best = weigh(Array.from({ length: count }, (_, part) => (part === 0 ? folds : [])))
  for (let next = best; ; best = next) {
    for (const parts of besides(best.parts)) {
      const weighed = weigh(parts)
      if (weighed.weight < next.weight) next = weighed
    }
    if (next === best) break
  }
  return best.parts.filter((part) => part.length > 0).toSorted((a, b) => costOf(b) - costOf(a))
}
