/** What a hold may be over: a person's record, by its own holds and the classes that it is in. */
export interface HeldRecord {
  /** Legal holds in force on any of the person's keys. */
  readonly holds: readonly string[]
  readonly recordClasses: readonly string[]
}

/**
 * The holds and moratoria that forbid destroying a record, by reference, in order; an empty list forbids nothing. A
 * moratorium that names no class is over all of them.
 *
 * @param moratoria those in force, with the classes of each
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { holdsOver } from '@coflyfr/privacy/events'
 *
 * const moratoria = new Map([['m-1', ['adoption']], ['m-2', []]])
 * assert.deepEqual(holdsOver({ holds: ['h-1'], recordClasses: ['looked-after'] }, moratoria), ['h-1', 'm-2'])
 * assert.deepEqual(holdsOver({ holds: [], recordClasses: ['complaint'] }, new Map()), [])
 * ```
 */
export const holdsOver = (
  { holds, recordClasses }: HeldRecord,
  moratoria: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const over = [...moratoria].filter(
    ([, named]) => named.length === 0 || named.some((one) => recordClasses.includes(one)),
  )
  return [...holds, ...over.map(([moratorium]) => moratorium)].sort()
}
