/** How values that JSON cannot hold are written in the text of a kept state. */
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

/** The list with its parts marked; the same list where no part needs it. */
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

/** The object with its fields marked; the same object where no field needs it. */
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
 * Marks a value as {@link mark} does, but before `JSON.stringify`, which then needs no call for every field: five
 * sixths of the time for a hundred thousand small documents. What needs no mark is not copied.
 */
export const marked = (value: unknown): unknown => {
  if (typeof value === 'bigint') return { $bigint: value.toString() } satisfies Marked
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return markedList(value)
  if (value instanceof Map) return { $map: markedList([...value]) } satisfies Marked
  if (value instanceof Set) return { $set: markedList([...value]) } satisfies Marked
  return markedObject(value)
}

/**
 * Finds what an object in the text stands for besides the marks of this file; null for an object that is what it is.
 */
type FindOther = (made: Readonly<Made>) => object | null

const nothingElse: FindOther = () => null

/**
 * Undoes {@link marked}, the parts first. It walks what `JSON.parse` made: a reviver, which is called for every text
 * and number too, takes four times as long over a state of some megabytes.
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
    // JSON may hold a field named __proto__, and assigning to it would not set a field.
    if (unmarkedPart !== part) Object.defineProperty(made, name, { value: unmarkedPart, ...field })
  }
  if ('$bigint' in made) return BigInt(String(made['$bigint']))
  if ('$map' in made && Array.isArray(made['$map'])) return new Map(made['$map'])
  if ('$set' in made && Array.isArray(made['$set'])) return new Set(made['$set'])
  return other(made) ?? made
}

const field = { configurable: true, enumerable: true, writable: true } as const

/** Parses the text of a marked value; throws a SyntaxError where it is damaged. */
export const valueOfText = (text: string, other: FindOther = nothingElse): unknown => {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? unmarked(value, other) : value
}
