/** The first key of a circle in order: the same one wherever it is entered. */
const firstOfCircle = (mergedInto: ReadonlyMap<string, string>, entry: string): string => {
  let first = entry
  for (
    let key = mergedInto.get(entry);
    key !== undefined && key !== entry;
    key = mergedInto.get(key)
  )
    if (key < first) first = key
  return first
}

/**
 * The key under which a person is counted: the end of the chain of merges that begins with theirs. A circle, which only
 * a cluster's race could leave, ends at its first key in order, wherever it is entered.
 *
 * @param mergedInto for each merged key the one that it was merged into
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { survivingKey } from '@coflyfr/privacy/events'
 *
 * const mergedInto = new Map([['7f3a9b21', '0c55e1d8'], ['0c55e1d8', '5e11d0aa']])
 * assert.equal(survivingKey(mergedInto, '7f3a9b21'), '5e11d0aa')
 * assert.equal(survivingKey(mergedInto, '5e11d0aa'), '5e11d0aa')
 * ```
 */
export const survivingKey = (mergedInto: ReadonlyMap<string, string>, subject: string): string => {
  const seen = new Set<string>()
  let key = subject
  for (let next = mergedInto.get(key); next !== undefined; next = mergedInto.get(key)) {
    seen.add(key)
    if (seen.has(next)) return firstOfCircle(mergedInto, next)
    key = next
  }
  return key
}
