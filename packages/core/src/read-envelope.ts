import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { Role } from './actor.ts'
import type { Recorded } from './envelope.ts'
import { InstantText } from './instant.ts'
import { isCanonicalTextOf } from './is-canonical-json.ts'
import { isPlainlyCanonical } from './is-plainly-canonical.ts'
import type { JsonValue } from './json.ts'
import { PlainDateText } from './plain-date.ts'
import { StreamNameText } from './stream-name.ts'

/** An event without its position, which its place in the log gives. */
export type Envelope = Omit<Recorded, 'position'>

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWhole = (value: unknown, least: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= least

const matches =
  (form: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && form.test(value)

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const isId = matches(uuidForm)

/** Any text but the empty one: commands have stricter rules of spelling, but had not always. */
const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== ''

const isActor = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  isFilled(value['id']) &&
  Role.is(value['role'])

const isRead = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  isWhole(value['revision'], -1) &&
  StreamNameText.is(value['stream'])

/** Every field of an envelope with the form that it has. */
const formByField: Readonly<Record<string, (value: unknown) => boolean>> = {
  actor: isActor,
  causationId: (value) => value === null || isId(value),
  commandHash: matches(/^[0-9a-f]{64}$/),
  commandId: isFilled,
  context: (value) => Array.isArray(value) && value.every(isRead),
  correlationId: isFilled,
  data: isObject,
  effectiveOn: PlainDateText.is,
  id: isId,
  recordedAt: InstantText.is,
  revision: (value) => isWhole(value, 0),
  schemaVersion: (value) => isWhole(value, 1),
  stream: StreamNameText.is,
  type: isFilled,
}

const forms = Object.entries(formByField)

const fieldNames = Object.keys(formByField).join()

const wrongFieldOf = (value: Fields): string | null => {
  for (const [field, isOfForm] of forms) if (!isOfForm(value[field])) return field
  return null
}

const isEnvelope = (value: unknown): value is Envelope =>
  isObject(value) && Object.keys(value).join() === fieldNames && wrongFieldOf(value) === null

/** Why a value is not an envelope. */
const problemOf = (value: unknown): string => {
  if (!isObject(value) || Object.keys(value).join() !== fieldNames)
    return 'it does not have the fields of an envelope'
  return `${wrongFieldOf(value)} does not have the expected form`
}

/**
 * Reads an event from the canonical text of its envelope, the text that its leaf hashes; else says why it is none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { readEnvelope } from '@coflyfr/core'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 *
 * const read = readEnvelope('{"amount":0.10}')
 * assert.ok(isLeft(read) && read.left === 'it is not canonical JSON')
 * ```
 */
export const readEnvelope = (text: string): Either<string, Envelope> => {
  let value: JsonValue
  try {
    value = JSON.parse(text)
    if (!isPlainlyCanonical(text) && !isCanonicalTextOf(value, text))
      return left('it is not canonical JSON')
  } catch (error) {
    return left(String(error))
  }
  return isEnvelope(value) ? right(value) : left(problemOf(value))
}
