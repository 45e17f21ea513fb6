import type { JsonObject, JsonValue } from '@coflyfr/core'

/** Whether a JSON value is an object, and neither null nor a list. */
export const isJsonObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
