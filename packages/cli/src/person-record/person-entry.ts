import { type JsonObject, type JsonValue, type Recorded, Sealed, SubjectKey } from '@coflyfr/core'
import { isJsonObject } from '../is-json-object.ts'

/** What stands in the place of who somebody else is. */
const anotherPerson = '(another person)'

/** What stands in the place of a digest that was not opened: it is somebody else's, or tells what was read before. */
const notOpened = '(sealed)'

/** An event as the person is shown it. */
export interface PersonEntry {
  readonly effectiveOn: string
  readonly recordedAt: string
  readonly position: number
  readonly type: string
  readonly stream: string
  /** In which role it was recorded. */
  readonly role: string
  readonly data: JsonObject
}

/** The text without any key of somebody else: a key stands in names of streams, and in data by itself. */
const withoutOthers = (text: string, keys: readonly string[]): string => {
  const last = text.slice(text.indexOf('-') + 1)
  const isOther = (key: string): boolean => SubjectKey.is(key) && !keys.includes(key)
  if (isOther(text)) return anotherPerson
  return /^(?:case|privacy)-/.test(text) && isOther(last) ? anotherPerson : text
}

/** The data as the person is shown them: each digest replaced by what it opens to, each key of somebody else by words. */
const shownData = (
  value: JsonValue,
  keys: readonly string[],
  opened: ReadonlyMap<string, JsonValue>,
): JsonValue => {
  if (Sealed.is(value)) return opened.get(value.sealed) ?? notOpened
  if (typeof value === 'string') return withoutOthers(value, keys)
  if (Array.isArray(value)) return value.map((item) => shownData(item, keys, opened))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, shownData(item, keys, opened)]),
  )
}

/**
 * An event as the person is shown it.
 *
 * @param keys every key of the person
 * @param opened what digests open to
 */
export const personEntry = (
  { effectiveOn, recordedAt, position, type, stream, actor, data }: Recorded,
  keys: readonly string[],
  opened: ReadonlyMap<string, JsonValue>,
): PersonEntry => {
  const shown = shownData(data, keys, opened)
  return {
    effectiveOn,
    recordedAt,
    position,
    type,
    stream: withoutOthers(stream, keys),
    role: actor.role,
    data: isJsonObject(shown) ? shown : {},
  }
}
