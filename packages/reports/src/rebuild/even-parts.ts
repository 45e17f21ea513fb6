/** What a fold reads of a log. */
interface Folding {
  readonly types: readonly string[]
}

/** The part of each fold, by their numbers. */
type Division = readonly number[]

const numbersBelow = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => n)

const foldsOf = <One>(part: number, folds: readonly One[], division: Division): readonly One[] =>
  folds.filter((_fold, at) => division[at] === part)

/** Every division in which one fold has another part, or two folds have each other's. */
function* besides(division: Division, parts: readonly number[]): Generator<Division> {
  for (const [at, part] of division.entries()) {
    for (const other of parts) if (other !== part) yield division.with(at, other)
    for (const [next, other] of division.entries())
      if (next > at && other !== part) yield division.with(at, other).with(next, part)
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
 * @param begun what a part but the first has to do before it begins, in bytes that are folded meanwhile
 */
export const evenParts = <One extends Folding>(
  folds: readonly One[],
  bytesOf: (type: string) => number,
  { count, begun }: { readonly count: number; readonly begun: number },
): readonly (readonly One[])[] => {
  const parts = numbersBelow(count)
  const bytes = (types: Iterable<string>): number =>
    [...types].reduce((sum, type) => sum + bytesOf(type), 0)
  /** An event is read once for a part, and folded by each fold. */
  const costOf = (part: readonly One[]): number => {
    const types = part.flatMap((fold) => fold.types)
    return bytes(types) + bytes(new Set(types))
  }
  const costsOf = (division: Division): readonly number[] =>
    parts
      .map((part) => costOf(foldsOf(part, folds, division)))
      .filter((cost) => cost > 0)
      .sort((a, b) => b - a)
  const weigh = (division: Division) => {
    const powers = costsOf(division).map((cost, rank) => (cost + (rank === 0 ? 0 : begun)) ** 4)
    return { division, weight: powers.reduce((sum, power) => sum + power, 0) }
  }
  const bestBeside = (best: ReturnType<typeof weigh>): ReturnType<typeof weigh> => {
    let next = best
    for (const division of besides(best.division, parts)) {
      const weighed = weigh(division)
      if (weighed.weight < next.weight) next = weighed
    }
    return next === best ? best : bestBeside(next)
  }
  const { division } = bestBeside(weigh(folds.map(() => 0)))
  return parts
    .map((part) => foldsOf(part, folds, division))
    .filter((part) => part.length > 0)
    .sort((a, b) => costOf(b) - costOf(a))
}
