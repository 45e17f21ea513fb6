/**
 * Whether a value is an object as JSON makes them, not a list and not an instance of a class. Deciders never see
 * anything else, because an instance may hold state that its fields do not show.
 */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
