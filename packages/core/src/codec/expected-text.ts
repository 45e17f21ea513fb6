import * as t from 'io-ts'
import { isPlainObject } from '../plain-object.ts'
import { unwrapped } from './error-steps.ts'

const wordsByName: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  UnknownArray: 'a list',
  UnknownRecord: 'an object',
}

const wordsFor = (type: t.Decoder<unknown, unknown>): string => {
  const inner = unwrapped(type)
  if (inner instanceof t.ArrayType || inner instanceof t.ReadonlyArrayType) return 'a list'
  if (inner instanceof t.UnionType || inner instanceof t.DictionaryType) return 'an object'
  return wordsByName[type.name] ?? type.name
}

const isLeftOut = (context: t.Context): boolean => {
  const parent = context.at(-2)?.actual
  const key = context.at(-1)?.key
  return isPlainObject(parent) && key !== undefined && !Object.hasOwn(parent, key)
}

/** What should have stood at an error's place: the codec's own message, else its name in words. */
export const expectedText = ({ message, context }: t.ValidationError): string => {
  const type = context.at(-1)?.type
  const expected = message ?? (type === undefined ? 'another value' : wordsFor(type))
  return isLeftOut(context) ? `${expected} (missing)` : expected
}
