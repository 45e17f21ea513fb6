import type { Recorded } from '@coflyfr/core'
import { type Need, type SystemRow, systemRows } from './system-needs.ts'

/** What an event is, as far as the count looks at it. */
export type CountedEvent = Pick<Recorded, 'stream' | 'type' | 'data'>

/** A system with what the ledger holds of it. */
export interface SystemCount {
  readonly number: number
  readonly title: string
  /** Events that any of the system's needs asks for. */
  readonly events: number
  /** What the ledger should hold and does not, in words; empty where the system is recorded. */
  readonly missing: readonly string[]
  readonly toCome: string | null
}

const isCounted = ({ type, stream, saying }: Need, event: CountedEvent): boolean =>
  type === event.type &&
  event.stream.startsWith(stream) &&
  (saying === null || JSON.stringify(event.data).includes(saying))

const missingOf = ({ type, stream, atLeast, saying }: Need, found: number): readonly string[] => {
  if (found >= atLeast) return []
  const about = saying === null ? '' : ` about ${JSON.stringify(saying)}`
  return [`${type} in ${stream}…${about}: ${found} of ${atLeast}`]
}

const countOf = (
  { number, title, needs, toCome }: SystemRow,
  events: readonly CountedEvent[],
): SystemCount => {
  const counted = events.filter((event) => needs.some((need) => isCounted(need, event)))
  const missing = needs.flatMap((need) =>
    missingOf(need, counted.filter((event) => isCounted(need, event)).length),
  )
  return { number, title, events: counted.length, missing, toCome }
}

/** The twelve systems of the two minutes, each counted from a ledger's own events. */
export const countSystems = (events: readonly CountedEvent[]): readonly SystemCount[] =>
  systemRows.map((row) => countOf(row, events))
