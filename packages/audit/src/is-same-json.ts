/**
 * Whether two values are one JSON value, at first sight: the same texts, numbers and lists, and fields of the same names in
 * any order. It may say no of values that JSON writes alike, such as an object with a field that is undefined and one without.
 */
export const isSameJson = (one: unknown, other: unknown): boolean => {
  // What a decision takes over from its command is the very list or object that stands on record.
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  return countOf(one) === countOf(other) && hasFieldsOf(one, other)
}

const countOf = (value: object): number => {
  let count = 0
  for (const _ in value) count += 1
  return count
}

const hasFieldsOf = (one: object, other: object): boolean => {
  for (const name in one)
    if (
      !Object.hasOwn(other, name) ||
      !isSameJson(Reflect.get(one, name), Reflect.get(other, name))
    )
      return false
  return true
}
