/** A change of what is at hand, from a day on. */
export interface Change {
  readonly on: string
  readonly amount: bigint
  /** Whether the floor is looked at on that day: not where a hold ends. */
  readonly isChecked: boolean
}

/** What changed on one day, all together. */
interface Day {
  readonly on: string
  amount: bigint
  isChecked: boolean
}

const putInto = (days: Day[], { on, amount, isChecked }: Change): void => {
  // What comes late is of a late day, most often.
  let at = days.length
  while (at > 0 && (days[at - 1]?.on ?? '') > on) at -= 1
  const day = days[at - 1]
  if (day?.on !== on) days.splice(at, 0, { on, amount, isChecked })
  else {
    day.amount += amount
    day.isChecked ||= isChecked
  }
}

/** Changes by day, in the order of the days: what is asked about is near the end of them. */
export class Balance {
  readonly #days: Day[] = []
  #all = 0n

  /** Takes another change. */
  add(change: Change): void {
    putInto(this.#days, change)
    this.#all += change.amount
  }

  /** The days after one, from the first on. */
  #after(day: string): readonly Day[] {
    let from = this.#days.length
    while (from > 0 && (this.#days[from - 1]?.on ?? '') > day) from -= 1
    return this.#days.slice(from)
  }

  /** The sum of the changes up to a day. */
  on(day: string): bigint {
    return this.#after(day).reduce((sum, { amount }) => sum - amount, this.#all)
  }

  /** Whether the sum stays at or above zero from a day on, with further changes. */
  keepsFloor(from: string, further: readonly Change[]): boolean {
    const later = this.#after(from).map((day) => ({ ...day }))
    let sum = later.reduce((left, { amount }) => left - amount, this.#all)
    for (const change of further) {
      if (change.on <= from) sum += change.amount
      else putInto(later, change)
    }
    if (sum < 0n) return false
    for (const { amount, isChecked } of later) {
      sum += amount
      if (sum < 0n && isChecked) return false
    }
    return true
  }
}
