import type { Recorded } from '@coflyfr/core'
import type { ReportDocument } from '@coflyfr/reports'
import { unshown } from './report-needs.ts'
import { type Need, type SystemRow, systemRows } from './system-needs.ts'

/** What an event is, as far as the count looks at it. */
export type CountedEvent = Pick<Recorded, 'stream' | 'type' | 'data' | 'position'>

/** What was asked for, and the events that are it. */
export interface Proof {
  readonly type: string
  readonly stream: string
  readonly saying: string | null
  readonly events: number
  /** Position of the newest of them; null where there is none. */
  readonly newest: number | null
}

/** A system with what the ledger holds of it. */
export interface SystemCount {
  readonly number: number
  readonly title: string
  /** Events that any of the system's needs asks for. */
  readonly events: number
  /** Each need with the events that prove it. */
  readonly proofs: readonly Proof[]
  /** What the ledger should hold, or a report show, and does not, in words; empty where the system works. */
  readonly missing: readonly string[]
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

const proofOf = (need: Need, events: readonly CountedEvent[]): Proof => {
  const found = events.filter((event) => isCounted(need, event))
  const { type, stream, saying } = need
  return { type, stream, saying, events: found.length, newest: found.at(-1)?.position ?? null }
}

const countOf = (
  { number, title, needs }: SystemRow,
  events: readonly CountedEvent[],
  documents: ReadonlyMap<string, ReportDocument>,
): SystemCount => {
  const counted = events.filter((event) => needs.some((need) => isCounted(need, event)))
  const proofs = needs.map((need) => proofOf(need, counted))
  const missing = needs.flatMap((need, index) => missingOf(need, proofs[index]?.events ?? 0))
  return {
    number,
    title,
    events: counted.length,
    proofs,
    missing: [...missing, ...unshown(number, documents)],
  }
}

/** The twelve systems of the two minutes, each counted from a ledger's own events and from its reports by their names. */
export const countSystems = (
  events: readonly CountedEvent[],
  documents: ReadonlyMap<string, ReportDocument>,
): readonly SystemCount[] => systemRows.map((row) => countOf(row, events, documents))
