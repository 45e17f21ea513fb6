import type { Grouping, JoinedColumns, JoinedSegment } from './joined-columns.ts'
import { Tally } from './tally.ts'

/** A question to the columns. */
export interface ColumnsQuestion {
  /** Position of the last event that counts. */
  readonly upTo: number
  /** The last day that counts; see `dayNumber`. */
  readonly day: number
  /** By the number of a skeleton: 0 to skip it, 1 to know whether there is any, 2 for its amounts. */
  readonly wanted: Uint8Array
  readonly grouping: Grouping
  /** What a report sums in any year. Questions with the same name can share tallies. */
  readonly summed: { readonly name: string; readonly isSummed: Uint8Array }
}

/** A tally of the first segments. All their facts count for questions of at least this position and day. */
export interface KeptTally {
  readonly segments: number
  readonly lastPosition: number
  readonly lastDay: number
  readonly tally: Tally
}

/** How many tallies are kept; each takes a megabyte or two at a million events. */
const keptTallies = 16

/** Adds the facts of a segment that count by themselves, and notes the last fact of each document. */
const addSegment = (
  tally: Tally,
  segment: JoinedSegment,
  number: number,
  { upTo, day: lastDay, summed, grouping }: Omit<ColumnsQuestion, 'wanted'>,
): void => {
  const { header, offset, day, skeleton, skeletons, document, documents } = segment
  const { isSummed } = summed
  const lastOffset = upTo - header.first
  for (let fact = 0; fact < header.facts; fact += 1) {
    if ((offset[fact] ?? 0) > lastOffset) return
    if ((day[fact] ?? 0) > lastDay) continue
    const kind = skeletons[skeleton[fact] ?? 0] ?? 0
    if (isSummed[kind] !== 1) continue
    tally.found[grouping.skeletonOf[kind] ?? 0] = 1
    const own = document[fact] ?? 0
    if (own === 0) tally.addLegs(grouping, segment, fact)
    else tally.stand(documents[own - 1] ?? 0, number, fact)
  }
}

const sizesOf = ({ skeletons, documents }: JoinedColumns, { groups }: Grouping) => ({
  groups: groups.length,
  skeletons: skeletons.length,
  documents,
})

/** Makes tallies at intervals, each of all facts up to there, in one pass. */
const tallied = (
  columns: JoinedColumns,
  { summed, grouping }: Pick<ColumnsQuestion, 'summed' | 'grouping'>,
): readonly KeptTally[] => {
  const { segments } = columns
  const sizes = sizesOf(columns, grouping)
  const every = Math.max(1, Math.ceil(segments.length / keptTallies))
  const all = { upTo: columns.last, day: Number.POSITIVE_INFINITY, summed, grouping }
  const kept: KeptTally[] = []
  let tally = new Tally(sizes)
  let lastDay = 0
  for (const [number, segment] of segments.entries()) {
    addSegment(tally, segment, number, all)
    lastDay = Math.max(lastDay, segment.lastDay)
    if ((number + 1) % every !== 0) continue
    const lastPosition = segment.header.first + segment.header.length - 1
    kept.push({ segments: number + 1, lastPosition, lastDay, tally })
    tally = new Tally(sizes, tally)
  }
  return kept
}

/**
 * Sums what the columns hold at a point: every fact that counts, and only the last one of each document. Starts from
 * the longest kept tally that does not go beyond the point, and skips segments that begin after the day.
 */
export const sumsAt = (columns: JoinedColumns, question: ColumnsQuestion): Tally => {
  const { segments } = columns
  const { wanted, grouping, upTo, day, summed } = question
  const kept = columns
    .tallies(summed.name, () => tallied(columns, question))
    .findLast(({ lastPosition, lastDay }) => lastPosition <= upTo && lastDay <= day)
  const tally = new Tally(sizesOf(columns, grouping), kept?.tally)
  for (let number = kept?.segments ?? 0; number < segments.length; number += 1) {
    const segment = segments[number]
    if (segment === undefined || segment.header.first > upTo) break
    if (segment.firstDay <= day) addSegment(tally, segment, number, question)
  }
  tally.eachStanding((number, fact) => {
    const segment = segments[number]
    if (segment === undefined) return
    const kind = segment.skeletons[segment.skeleton[fact] ?? 0] ?? 0
    if (wanted[kind] === 2) tally.addLegs(grouping, segment, fact)
  })
  return tally
}
