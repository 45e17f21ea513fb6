/**
 * Whether two values are plainly the same JSON: equal texts and numbers, equal lists, and equal fields in any order. It
 * may be false for values that JSON would write alike, such as an object with an undefined field and one without it.
 */
export const isSameJson = (one: unknown, other: unknown): boolean => {
  // A decision often passes on the very list or object that its command had.
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
