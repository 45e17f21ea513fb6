/** What JSON has no form for, as it stands in the text of a kept state. */
type Marked =
  | { readonly $bigint: string }
  | { readonly $map: readonly unknown[] }
  | { readonly $set: readonly unknown[] }

/** A replacer of `JSON.stringify` that marks bigints, Maps and Sets. */
export const mark = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return { $bigint: value.toString() } satisfies Marked
  if (value instanceof Map) return { $map: [...value] } satisfies Marked
  if (value instanceof Set) return { $set: [...value] } satisfies Marked
  return value
}

/** An object by its fields. */
type Made = Record<string, unknown>

const fieldsOf = (value: object): Made => value as Made

/** The parts marked; the same list where none of them has to be. */
const markedList = (parts: readonly unknown[]): readonly unknown[] => {
  let copy: unknown[] | null = null
  for (let at = 0; at < parts.length; at += 1) {
    const markedPart = marked(parts[at])
    if (markedPart === parts[at]) continue
    copy ??= [...parts]
    copy[at] = markedPart
  }
  return copy ?? parts
}

/** The same object where nothing in it has to be marked, else a copy. */
const markedObject = (value: object): object => {
  const made: Readonly<Made> = fieldsOf(value)
  let copy: object | null = null
  for (const name of Object.keys(made)) {
    const markedPart = marked(made[name])
    if (markedPart === made[name]) continue
    copy ??= { ...value }
    Object.defineProperty(copy, name, { value: markedPart, ...field })
  }
  return copy ?? value
}

/**
 * The value as {@link mark} has `JSON.stringify` write it, so that its text is made without a call for every field: five sixths of
 * the time for a hundred thousand small documents. What needs no mark is handed on as it is.
 */
export const marked = (value: unknown): unknown => {
  if (typeof value === 'bigint') return { $bigint: value.toString() } satisfies Marked
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return markedList(value)
  if (value instanceof Map) return { $map: markedList([...value]) } satisfies Marked
  if (value instanceof Set) return { $set: markedList([...value]) } satisfies Marked
  return markedObject(value)
}

/** Finds what else an object of a text may stand for; null for an object that stands for itself. */
type FindOther = (made: Readonly<Made>) => object | null

const nothingElse: FindOther = () => null

/**
 * The value that a marked one stands for, its parts first. It walks what `JSON.parse` made: a reviver would be called for every
 * text and number too, and takes four times as long over a state of some megabytes.
 */
const unmarked = (value: object, other: FindOther): unknown => {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      const part: unknown = value[at]
      if (typeof part === 'object' && part !== null) value[at] = unmarked(part, other)
    }
    return value
  }
  const made = fieldsOf(value)
  for (const name of Object.keys(made)) {
    const part = made[name]
    if (typeof part !== 'object' || part === null) continue
    const unmarkedPart = unmarked(part, other)
    // An assignment to __proto__, which JSON may hold like any other name, would be none to a field.
    if (unmarkedPart !== part) Object.defineProperty(made, name, { value: unmarkedPart, ...field })
  }
  if ('$bigint' in made) return BigInt(String(made['$bigint']))
  if ('$map' in made && Array.isArray(made['$map'])) return new Map(made['$map'])
  if ('$set' in made && Array.isArray(made['$set'])) return new Set(made['$set'])
  return other(made) ?? made
}

const field = { configurable: true, enumerable: true, writable: true } as const

/** The value of a marked text; throws a SyntaxError where it is damaged. */
export const valueOfText = (text: string, other: FindOther = nothingElse): unknown => {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? unmarked(value, other) : value
}
