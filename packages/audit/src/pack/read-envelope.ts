import {
  canonicalJson,
  instant,
  type JsonValue,
  NonEmptyText,
  PlainDateText,
  type Recorded,
  Role,
  StreamNameText,
} from '@coflyfr/core'
import { type Either, flatMap, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'

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

type Envelope = Omit<Recorded, 'position'>

const isEnvelope = (value: Fields): value is Fields & Envelope =>
  Object.entries(formByField).every(([field, isOfForm]) => isOfForm(value[field]))

const wrongField = (value: Fields): string | undefined =>
  Object.entries(formByField).find(([field, isOfForm]) => !isOfForm(value[field]))?.[0]

/** The JSON of a line, where the line is its one text. */
const canonicalValue = (line: string): Either<string, JsonValue> => {
  try {
    const value: JsonValue = JSON.parse(line)
    return canonicalJson(value) === line ? right(value) : left('it is not canonical JSON')
  } catch (error) {
    return left(String(error))
  }
}

/** The event of a line of a pack, at a position; or what the line is not. */
export const readEnvelope = (line: string, position: number): Either<string, Recorded> =>
  pipe(
    canonicalValue(line),
    flatMap((value): Either<string, Recorded> => {
      if (!isObject(value) || Object.keys(value).join() !== fieldNames)
        return left('it has not the fields of an envelope')
      return isEnvelope(value)
        ? right({ ...value, position })
        : left(`${wrongField(value)} is of another form`)
    }),
  )
