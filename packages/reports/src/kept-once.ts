/** Values that are remembered at most: a council has some hundreds of heads and bodies, and takes some thousand minutes a year. */
const valuesMax = 10_000

/** How equal values are found. */
interface Alike<Value> {
  readonly nameOf: (value: Value) => string
  /** Whether two of one name are equal. */
  readonly isSame: (one: Value, other: Value) => boolean
}

/**
 * Answers with the equal value that it was given before, of each name the last one. Every event that is read has texts and objects
 * of its own, and tens of thousands of documents say the same of their reasons, heads, routes and minutes: a state that keeps
 * each of them once is smaller, and the others die young, which is the cheapest thing that can become of an object.
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
