/**
 * How many values are remembered: a council has some hundreds of heads and bodies, and some thousand minutes a year.
 */
const valuesMax = 10_000

/** How equal values are found. */
interface Alike<Value> {
  readonly nameOf: (value: Value) => string
  /** Whether two values with the same name are equal. */
  readonly isSame: (one: Value, other: Value) => boolean
}

/**
 * Returns the equal value that it was given before, if that was the last one with its name. Every event that is read
 * has its own texts and objects, and tens of thousands of documents repeat the same reasons, heads, routes and minutes.
 * Keeping one copy makes a state smaller, and the other copies are collected early, which costs the garbage collector
 * least.
 */
export const keptOnce = <Value>({ nameOf, isSame }: Alike<Value>): ((value: Value) => Value) => {
  const known = new Map<string, Value>()
  return (value) => {
    const name = nameOf(value)
    const kept = known.get(name)
    if (kept !== undefined && isSame(kept, value)) return kept
    if (known.size >= valuesMax) known.clear()
    known.set(name, value)
    return value
  }
}
