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
export const identifierRefusal = (
  data: unknown,
  path: readonly PathStep[] = ['data'],
): IdentifierRefusal | null => {
  if (typeof data === 'string') {
    const kind = identifierIn(data)
    return kind === null ? null : { tag: tags[kind], field: pathText(path) }
  }
  for (const [step, value] of partsOf(data)) {
    const refusal = identifierRefusal(value, [...path, step])
    if (refusal !== null) return refusal
  }
  return null
}

/** A personal value that is to be sealed has no parts: it may say anything. */
const partsOf = (value: unknown): readonly (readonly [PathStep, unknown])[] => {
  if (Array.isArray(value)) return [...value.entries()]
  return isPlainObject(value) ? Object.entries(value) : []
}
