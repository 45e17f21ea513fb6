import {
  canonicalJson,
  instant,
  NonEmptyText,
  PlainDateText,
  type Recorded,
  Role,
  StreamNameText,
} from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

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

const isInstant = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && instant(value) === value
  } catch {
    return false
  }
}

const isActor = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  NonEmptyText.is(value['id']) &&
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
  commandId: matches(/^[!-~]{1,200}$/),
  context: (value) => Array.isArray(value) && value.every(isRead),
  correlationId: matches(/^[!-~]{1,200}$/),
  data: isObject,
  effectiveOn: PlainDateText.is,
  id: isId,
  recordedAt: isInstant,
  revision: (value) => isWhole(value, 0),
  schemaVersion: (value) => isWhole(value, 1),
  stream: StreamNameText.is,
  type: NonEmptyText.is,
}

const fieldNames = Object.keys(formByField).join()

const isEnvelope = (value: Fields): boolean =>
  Object.entries(formByField).every(([field, isOfForm]) => isOfForm(value[field]))

const problemOf = (line: string): string | null => {
  let value: unknown
  try {
    value = JSON.parse(line)
    if (canonicalJson(value as never) !== line) return 'it is not canonical JSON'
  } catch (error) {
    return String(error)
  }
  if (!isObject(value) || Object.keys(value).join() !== fieldNames)
    return 'it has not the fields of an envelope'
  if (isEnvelope(value)) return null
  const wrong = Object.entries(formByField).find(([field, isOfForm]) => !isOfForm(value[field]))
  return `${wrong?.[0]} is of another form`
}

/** The event of a line of a pack, at a position; or what the line is not. */
export const readEnvelope = (line: string, position: number): Either<string, Recorded> => {
  const problem = problemOf(line)
  // The line has just been found to hold exactly these fields in their forms.
  return problem === null
    ? right({ ...(JSON.parse(line) as Omit<Recorded, 'position'>), position } as Recorded)
    : left(problem)
}
