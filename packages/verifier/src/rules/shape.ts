import { isDate, isFinancialYear, isPeriod } from '../text/dates.ts'
import { isId, isStream, isText, isWhole, roles } from '../text/forms.ts'
import { isList, isObject, type JsonObject } from '../text/json.ts'
import { isPounds } from '../text/pounds.ts'

/** Checks the form of a value: the path to the first place that is wrong, or null if there is none. */
export type Shape = (value: unknown) => string | null

/** The shapes of an object's fields. */
export interface Fields {
  readonly [name: string]: Shape
}

const of =
  (is: (text: string) => boolean): Shape =>
  (value) =>
    typeof value === 'string' && is(value) ? null : ''

/** Any text, such as a hash. */
export const anyText = of(() => true)
/** A text that people wrote. */
export const text = of(isText)
/** A code. */
export const id = of(isId)
/** Pounds. */
export const pounds = of(isPounds)
/** A day. */
export const date = of(isDate)
/** A financial year. */
export const year = of(isFinancialYear)
/** A period. */
export const period = of(isPeriod)
/** A role. */
export const role = of((value) => roles.has(value))
/** The name of a stream. */
export const stream = of(isStream)
/** A whole number from 0. */
export const count: Shape = (value) => (isWhole(value, 0) ? null : '')
/** True or false. */
export const flag: Shape = (value) => (typeof value === 'boolean' ? null : '')
/** Only true. */
export const yes: Shape = (value) => (value === true ? null : '')

/** One of some words. */
export const oneOf = (...words: readonly string[]): Shape => of((value) => words.includes(value))

/** Null, or a value of the shape. */
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? null : shape(value)

/** A list of values of the shape. */
export const list =
  (shape: Shape): Shape =>
  (value) => {
    if (!isList(value)) return ''
    for (const [at, item] of value.entries()) {
      const fault = shape(item)
      if (fault !== null) return `[${at}]${fault}`
    }
    return null
  }

/** An object of exactly these fields; the optional ones may be left out. */
export const object = (fields: Fields, optional: Fields = {}): Shape => {
  // Most values have all fields and are well-formed. Canonical JSON sorts the fields, so one pass in step is enough.
  const inOrder = Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))
  const isPlainly = (value: JsonObject): boolean => {
    let at = 0
    for (const name in value) {
      const field = inOrder[at]
      if (field === undefined || field[0] !== name || field[1](value[name]) !== null) return false
      at += 1
    }
    return at === inOrder.length
  }
  return (value) => {
    if (!isObject(value)) return ''
    if (isPlainly(value)) return null
    for (const name in fields) {
      const fault = Object.hasOwn(value, name) ? fields[name]?.(value[name]) : ' (missing)'
      if (fault !== null) return `.${name}${fault}`
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(fields, name)) continue
      const fault = Object.hasOwn(optional, name)
        ? optional[name]?.(value[name])
        : ' (no field of it)'
      if (fault !== null) return `.${name}${fault}`
    }
    return null
  }
}
