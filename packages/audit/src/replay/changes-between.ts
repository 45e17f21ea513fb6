import type { JsonValue } from '@coflyfr/core'
import { entriesOfLayered, isLayered, plainValue } from './plain-value.ts'

/** One place at which a state changed. */
export interface StateChange {
  /** The keys that lead to it, from the outside in: `virements`, `V1`, `status`. */
  readonly path: readonly string[]
  readonly kind: 'added' | 'removed' | 'changed'
  /** Null if it was not there. */
  readonly before: JsonValue
  readonly after: JsonValue
}

type Members = ReadonlyMap<string, unknown>

const stringKeyed = (map: ReadonlyMap<unknown, unknown>): Members =>
  new Map([...map].map(([key, value]) => [String(key), value] as const))

/** The members of a container by name; null for a value without members. */
const membersOf = (value: unknown): Members | null => {
  if (typeof value !== 'object' || value === null) return null
  if (isLayered(value)) return entriesOfLayered(value)
  if (value instanceof Map) return stringKeyed(value)
  if (value instanceof Set) return new Map([...value].map((one) => [String(one), true] as const))
  return new Map(Object.entries(value))
}

/** Of two layered maps with the same settled map, only the recent entries can differ. */
const layersBetween = (before: unknown, after: unknown): readonly [Members, Members] | null => {
  if (!isLayered(before) || !isLayered(after) || before.settled !== after.settled) return null
  const keys = new Set([...before.recent.keys(), ...after.recent.keys()])
  const of = ({ recent, settled }: typeof before): Members =>
    new Map(
      [...keys]
        .filter((key) => recent.has(key) || settled.has(key))
        .map((key) => [key, recent.get(key) ?? settled.get(key)] as const),
    )
  return [of(before), of(after)]
}

const bothMembers = (before: unknown, after: unknown): readonly [Members, Members] | null => {
  const layers = layersBetween(before, after)
  if (layers !== null) return layers
  const [was, is] = [membersOf(before), membersOf(after)]
  return was === null || is === null ? null : [was, is]
}

/**
 * Lists what differs between two states. States are never changed in place, so the same object has not changed and is
 * skipped: the work grows with the change and not with the state.
 */
export function* changesBetween(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): Generator<StateChange> {
  if (Object.is(before, after)) return
  const members = bothMembers(before, after)
  if (members === null) {
    yield { path, kind: 'changed', before: plainValue(before), after: plainValue(after) }
    return
  }
  const [was, is] = members
  for (const key of is.keys()) {
    const place = [...path, key]
    if (was.has(key)) yield* changesBetween(was.get(key), is.get(key), place)
    else yield { path: place, kind: 'added', before: null, after: plainValue(is.get(key)) }
  }
  for (const [key, value] of was)
    if (!is.has(key))
      yield { path: [...path, key], kind: 'removed', before: plainValue(value), after: null }
}
