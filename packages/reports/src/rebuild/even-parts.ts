/** What a fold reads of a log. */
interface Folding {
  readonly types: readonly string[]
}

/** Folds that are fed in one pass, and what that takes. */
class Part<One extends Folding> {
  readonly folds: One[] = []
  readonly #types = new Set<string>()
  readonly #bytesOf: (type: string) => number
  #cost: number

  constructor(bytesOf: (type: string) => number, begun: number) {
    this.#bytesOf = bytesOf
    this.#cost = begun
  }

  /** What it takes with one more: an event is read once for the part, and folded by each. */
  costWith({ types }: Folding): number {
    const weigh = (sum: number, type: string): number =>
      sum + this.#bytesOf(type) * (this.#types.has(type) ? 1 : 2)
    return types.reduce(weigh, this.#cost)
  }

  add(one: One): void {
    this.#cost = this.costWith(one)
    for (const type of one.types) this.#types.add(type)
    this.folds.push(one)
  }
}

/**
 * Divides folds into parts that take about as long as each other, the largest first. Those that read the same events come into one
 * part where that is no loss.
 *
 * @param begun what a part but the first has to do before it begins, in bytes that are folded meanwhile
 */
export const evenParts = <One extends Folding>(
  folds: readonly One[],
  bytesOf: (type: string) => number,
  { count, begun }: { readonly count: number; readonly begun: number },
): readonly (readonly One[])[] => {
  const sizeOf = ({ types }: Folding): number => types.reduce((sum, type) => sum + bytesOf(type), 0)
  const first = new Part<One>(bytesOf, 0)
  const parts = [first, ...Array.from({ length: count - 1 }, () => new Part<One>(bytesOf, begun))]
  for (const one of folds.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const least = parts.reduce(
      (best, part) => (part.costWith(one) < best.costWith(one) ? part : best),
      first,
    )
    least.add(one)
  }
  return parts.map((part) => part.folds).filter((some) => some.length > 0)
}
