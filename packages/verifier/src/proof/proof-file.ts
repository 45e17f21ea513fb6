import { depthMax } from '../text/canonical.ts'
import { isList, isObject, type Json, type JsonObject, parsedJson } from '../text/json.ts'
import { repeatedName } from '../text/repeated-name.ts'
import type { FormFault } from './form.ts'

/** A proof file in JSON. */
export interface ProofFile {
  readonly text: string
  readonly value: JsonObject
}

/** Whether a value can be hashed as canonical JSON: finite numbers, whole characters, not too deep. */
const canBeHashed = (value: Json, depth: number): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth > depthMax) return false
  return isList(value)
    ? value.every((item) => canBeHashed(item, depth + 1))
    : Object.entries(value).every(
        ([name, one]) => name.isWellFormed() && canBeHashed(one, depth + 1),
      )
}

/** What a text says that is to be an object of JSON, or why it says none. */
export const parseProofFile = (text: string): ProofFile | FormFault => {
  const value = parsedJson(text)
  if (value === undefined) return { path: '', expected: 'JSON, found something else' }
  const isOneThing = repeatedName(text) === null && canBeHashed(value, 1)
  if (!isOneThing) return { path: '', expected: 'JSON that says one thing only' }
  return isObject(value) ? { text, value } : { path: '', expected: 'an object' }
}
