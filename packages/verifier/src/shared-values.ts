/** So many values are kept to be shared; then they are forgotten, and those that still come are kept anew. */
const knownMax = 1 << 14

/** Of values that are alike, and come over and over, keeps one for all who keep it. */
export class SharedValues<Value> {
  readonly #known = new Map<string, Value>()

  /** The one that is kept of the values that are spelt like this one. */
  of(value: Value, spelt: string = JSON.stringify(value)): Value {
    const known = this.#known.get(spelt)
    if (known !== undefined) return known
    if (this.#known.size === knownMax) this.#known.clear()
    this.#known.set(spelt, value)
    return value
  }
}
