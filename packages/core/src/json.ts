/** Any value that may stand in an event's `data` or a command's `data`: what JSON can say, without loss. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** A JSON object; see {@link JsonValue}. */
export type JsonObject = { readonly [key: string]: JsonValue }
