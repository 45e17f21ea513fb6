/** What a fold reads of a log. */
interface Folding {
  readonly types: readonly string[]
}

type Parts<One> = readonly (readonly One[])[]

/** Every division in which one fold has another part, or two folds have each other's. */
function* besides<One>(parts: Parts<One>): Generator<Parts<One>> {
  const firstEmpty = parts.findIndex((part) => part.length === 0)
  for (const [from, giving] of parts.entries())
    for (const [to, taking] of parts.entries()) {
      // One empty part is as good as another.
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
 * Divides folds into parts that take about as long as each other, and little together; the largest comes first. Those that read the
 * same events come into one part where that is no loss. It begins with all in one, and goes on to the best division that is one step
 * away for as long as that is better.
 *
 * Of two divisions that one is better whose costs have the smaller sum of fourth powers. To look at the longest part alone would read
 * much again to make it a little shorter, while a processor that has no part collects the garbage of the others.
 *
 * @param begun what whoever takes another part than the largest has to do besides, in bytes that are folded meanwhile
 */
export const evenParts = <One extends Folding>(
  folds: readonly One[],
  bytesOf: (type: string) => number,
  { count, begun }: { readonly count: number; readonly begun: number },
): Parts<One> => {
  const bytes = (types: Iterable<string>): number =>
    [...types].reduce((sum, type) => sum + bytesOf(type), 0)
  const known = new WeakMap<readonly One[], number>()
  /** An event is read once for a part, and folded by each fold. A step leaves most parts as they are. */
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
