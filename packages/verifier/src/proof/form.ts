import { bytesOfBase64 } from '../text/bytes.ts'
import { isHash, isWhole } from '../text/forms.ts'
import { isList, isObject, type Json } from '../text/json.ts'

/** Where a value is not of its form, and what was expected there. */
export interface FormFault {
  readonly path: string
  readonly expected: string
}

/** What is wrong with the value at a path, or null. */
export type Form = (value: Json | undefined, path: string) => FormFault | null

/** The form of values that pass a test. */
export const formOf =
  (expected: string, is: (value: Json | undefined) => boolean): Form =>
  (value, path) =>
    is(value) ? null : { path, expected }

/** Any text. */
export const text = formOf('a text', (value) => typeof value === 'string')

/** Any text, or null. */
export const textOrNull = formOf(
  'a text or null',
  (value) => value === null || typeof value === 'string',
)

/** Any value. */
export const anything = formOf('a value', (value) => value !== undefined)

/** A whole number from 0. */
export const count = formOf('a whole number from 0', (value) => isWhole(value, 0))

/** A position of the log; −1 stands before its first event. */
export const position = formOf('a position, or -1', (value) => isWhole(value, -1))

/** A SHA-256 in hex. */
export const hash = formOf(
  '64 hex digits in lower case',
  (value) => typeof value === 'string' && isHash(value),
)

/** A hash of the tree. */
export const treeHash = formOf(
  '32 bytes in base64',
  (value) => typeof value === 'string' && bytesOfBase64(value)?.length === 32,
)

/** One text and no other. */
export const only = (expected: string): Form =>
  formOf(JSON.stringify(expected), (value) => value === expected)

/** A list of values of one form. */
export const listOf =
  (form: Form): Form =>
  (value, path) => {
    if (!isList(value)) return { path, expected: 'a list' }
    for (const [at, item] of value.entries()) {
      const fault = form(item, `${path}[${at}]`)
      if (fault !== null) return fault
    }
    return null
  }

const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

/** An object of exactly these fields, in whatever order; perhaps of some more, each of its form. */
export const objectOf =
  (fields: Readonly<Record<string, Form>>, perhaps: Readonly<Record<string, Form>> = {}): Form =>
  (value, path) => {
    if (!isObject(value)) return { path, expected: 'an object' }
    for (const [name, form] of Object.entries(fields)) {
      const fault = form(Object.hasOwn(value, name) ? value[name] : undefined, within(path, name))
      if (fault !== null) return fault
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(fields, name)) continue
      const form = Object.hasOwn(perhaps, name) ? perhaps[name] : undefined
      if (form === undefined) return { path: within(path, name), expected: 'no such field' }
      const fault = form(value[name], within(path, name))
      if (fault !== null) return fault
    }
    return null
  }
