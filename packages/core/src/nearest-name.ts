/** Beyond this share of a name's length, what was typed is taken for another word. */
const slipMax = 0.4

/** How many letters must be inserted, deleted or changed to turn one word into the other (Levenshtein). */
const distanceBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (const [column, facing] of [...other].entries()) {
      const changed = (row[column] ?? 0) + (letter === facing ? 0 : 1)
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/**
 * The name that was most likely meant by what was typed; null where none is near.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { nearestName } from '@coflyfr/core'
 *
 * assert.equal(nearestName('closng', ['opening', 'closing']), 'closing')
 * assert.equal(nearestName('colour', ['opening', 'closing']), null)
 * ```
 */
export const nearestName = (typed: string, names: readonly string[]): string | null => {
  const lowered = typed.slice(0, 80).toLowerCase()
  const [nearest] = names
    .map((name) => ({ name, distance: distanceBetween(lowered, name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
  return nearest !== undefined && nearest.distance <= nearest.name.length * slipMax
    ? nearest.name
    : null
}
