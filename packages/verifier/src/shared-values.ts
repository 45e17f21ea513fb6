/** At this many values the memory is emptied and filled afresh, which bounds it. */
const knownMax = 1 << 14

/** Keeps one copy of equal values that come often, to be held by all who need one. */
export class SharedValues<Value> {
  readonly #known = new Map<string, Value>()

  /** The copy that is kept of a value; `spelt` is a text that equal values share. */
  of(value: Value, spelt: string = JSON.stringify(value)): Value {
    const known = this.#known.get(spelt)
    if (known !== undefined) return known
    if (this.#known.size === knownMax) this.#known.clear()
    this.#known.set(spelt, value)
    return value
  }
}
