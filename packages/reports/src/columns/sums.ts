const two32 = 2 ** 32

/** The lower half is carried over before it exceeds what a number holds exactly. */
const lowMax = 2 ** 52

/**
 * Sums of amounts by group, positive amounts apart from the others: for group g they are at 2g + 1 and at 2g. Each sum
 * is kept in two halves that numbers hold exactly.
 */
export class Sums {
  readonly #low: Float64Array
  readonly #high: Float64Array
  /** Which sums were added to, even if only zero. */
  readonly #touched: Uint8Array

  constructor(groups: number) {
    this.#low = new Float64Array(2 * groups)
    this.#high = new Float64Array(2 * groups)
    this.#touched = new Uint8Array(2 * groups)
  }

  /** Adds an amount: its lower half is unsigned, its upper half signed. */
  add(group: number, low: number, high: number): void {
    const isAboveNought = high > 0 || (high === 0 && low > 0)
    const at = 2 * group + (isAboveNought ? 1 : 0)
    const sum = (this.#low[at] ?? 0) + low
    const carried = sum > lowMax ? Math.floor(sum / two32) : 0
    this.#low[at] = sum - carried * two32
    this.#high[at] = (this.#high[at] ?? 0) + high + carried
    this.#touched[at] = 1
  }

  /** An independent copy. */
  copy(): Sums {
    const copy = new Sums(this.#touched.length / 2)
    copy.#low.set(this.#low)
    copy.#high.set(this.#high)
    copy.#touched.set(this.#touched)
    return copy
  }

  /** Calls `take` with the sum of a group, or with the sum for each sign; not at all if nothing was added. */
  each(group: number, signsApart: boolean, take: (sum: bigint) => void): void {
    const [other, above] = [2 * group, 2 * group + 1]
    const [isOther, isAbove] = [this.#touched[other] === 1, this.#touched[above] === 1]
    if (isOther && isAbove && !signsApart) take(this.#at(other) + this.#at(above))
    else {
      if (isOther) take(this.#at(other))
      if (isAbove) take(this.#at(above))
    }
  }

  #at(place: number): bigint {
    const high = this.#high[place] ?? 0
    const low = this.#low[place] ?? 0
    const sum = high * two32 + low
    return Number.isSafeInteger(sum) ? BigInt(sum) : BigInt(high) * BigInt(two32) + BigInt(low)
  }
}
