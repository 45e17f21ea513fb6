import { parseCanonical } from '../text/canonical.ts'
import { isDate, isInstant } from '../text/dates.ts'
import { isHash, isStream, isUuid, isWhole, roles } from '../text/forms.ts'
import { isList, isObject, type Json, type JsonObject } from '../text/json.ts'

const of =
  (is: (text: string) => boolean) =>
  (value: Json | undefined): boolean =>
    typeof value === 'string' && is(value)

const isUuidText = of(isUuid)

/** Only commands have to keep the rules of spelling for texts; a recorded text must not be empty, and that is all. */
const isFilled = of((text) => text !== '')

const hasFields = (value: JsonObject, ...names: readonly string[]): boolean =>
  Object.keys(value).join() === names.join()

const isActor = (value: Json | undefined): boolean =>
  isObject(value) &&
  hasFields(value, 'id', 'role') &&
  isFilled(value['id']) &&
  of((role) => roles.has(role))(value['role'])

const isContext = (value: Json | undefined): boolean =>
  isList(value) &&
  value.every(
    (read) =>
      isObject(read) &&
      hasFields(read, 'revision', 'stream') &&
      isWhole(read['revision'], -1) &&
      of(isStream)(read['stream']),
  )

const forms: readonly (readonly [string, (value: Json | undefined) => boolean])[] = [
  ['actor', isActor],
  ['causationId', (value) => value === null || isUuidText(value)],
  ['commandHash', of(isHash)],
  ['commandId', isFilled],
  ['context', isContext],
  ['correlationId', isFilled],
  ['data', isObject],
  ['effectiveOn', of(isDate)],
  ['id', isUuidText],
  ['recordedAt', of(isInstant)],
  ['revision', (value) => isWhole(value, 0)],
  ['schemaVersion', (value) => isWhole(value, 1)],
  ['stream', of(isStream)],
  ['type', isFilled],
]

const names = forms.map(([name]) => name)

const faultOf = (value: Json): string | null => {
  if (!isObject(value) || !hasFields(value, ...names))
    return 'it does not have exactly the fields of an event'
  const wrong = forms.find(([name, is]) => !is(value[name]))
  return wrong === undefined ? null : `its ${wrong[0]} is malformed`
}

const formOf = new Map(forms)

/** Whether a value has the form that a field of an event must have. */
export const isFormOf = (name: string, value: Json): boolean => formOf.get(name)?.(value) ?? false

/** What is wrong with a preimage as an event in canonical form, or null. */
export const envelopeFault = (preimage: string): string | null => {
  const value = parseCanonical(preimage)
  return value === undefined ? 'it is not canonical JSON' : faultOf(value)
}
