/** A change of the available balance, from a day on. */
export interface Change {
  readonly on: string
  readonly amount: bigint
  /** Whether the balance must not be below zero on that day. False for the end of a hold. */
  readonly isChecked: boolean
}

/** The sum of the changes on one day. */
interface Day {
  readonly on: string
  amount: bigint
  isChecked: boolean
}

const putInto = (days: Day[], { on, amount, isChecked }: Change): void => {
  // Later changes mostly have later days, so the search begins at the end.
  let at = days.length
  while (at > 0 && (days[at - 1]?.on ?? '') > on) at -= 1
  const day = days[at - 1]
  if (day?.on !== on) days.splice(at, 0, { on, amount, isChecked })
  else {
    day.amount += amount
    day.isChecked ||= isChecked
  }
}

/** A balance as its changes by day, in order. Look-ups begin at the last day, because most are about late days. */
export class Balance {
  readonly #days: Day[] = []
  #all = 0n

  /** Adds a change. */
  add(change: Change): void {
    putInto(this.#days, change)
    this.#all += change.amount
  }

  /** The days after `day`, in order. */
  #after(day: string): readonly Day[] {
    let from = this.#days.length
    while (from > 0 && (this.#days[from - 1]?.on ?? '') > day) from -= 1
    return this.#days.slice(from)
  }

  /** The balance at the end of a day. */
  on(day: string): bigint {
    return this.#after(day).reduce((sum, { amount }) => sum - amount, this.#all)
  }

  /** Whether the balance, with further changes, stays at or above zero from a day on. */
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
