import { type PathStep, pathText } from '../path-text.ts'
import { isPlainObject } from '../plain-object.ts'
import { type IdentifierKind, identifierIn } from './identifier-in.ts'
import type { IdentifierRefusal } from './refusals.ts'

const tags: Readonly<Record<IdentifierKind, IdentifierRefusal['tag']>> = {
  'nhs-number': 'NhsNumberInText',
  upn: 'UpnInText',
  email: 'EmailInText',
  postcode: 'PostcodeInText',
  phone: 'PhoneNumberInText',
}

/** The refusal of the first text of the data, in the order of its fields, that says who somebody is; null for none. */
export const identifierRefusal = (data: unknown): IdentifierRefusal | null =>
  holdsOne(data) ? refusalAt(data, ['data']) : null

/** Hardly any command does, so paths are only worked out in `refusalAt`. */
const holdsOne = (data: unknown): boolean => {
  if (typeof data === 'string') return identifierIn(data) !== null
  if (Array.isArray(data)) return data.some(holdsOne)
  if (!isPlainObject(data)) return false
  for (const name in data) if (holdsOne(data[name])) return true
  return false
}

const refusalAt = (data: unknown, path: readonly PathStep[]): IdentifierRefusal | null => {
  if (typeof data === 'string') {
    const kind = identifierIn(data)
    return kind === null ? null : { tag: tags[kind], field: pathText(path) }
  }
  for (const [step, value] of partsOf(data)) {
    const refusal = refusalAt(value, [...path, step])
    if (refusal !== null) return refusal
  }
  return null
}

/** A value that is to be sealed is an instance of a class and has no parts here: it may hold identifiers. */
const partsOf = (value: unknown): readonly (readonly [PathStep, unknown])[] => {
  if (Array.isArray(value)) return [...value.entries()]
  return isPlainObject(value) ? Object.entries(value) : []
}
