import { canonicalTextOf } from '../text/canonical.ts'
import { checkOf, type ProofCheck, type ProofFinding } from './proof-check.ts'
import type { Coverage, HeldEvent, ProvedLog } from './proved-log.ts'
import { notProvedOf } from './statements.ts'

/** How many events of each stream a file holds, where they go from its first event on without a gap. */
const wholeStreams = (events: readonly HeldEvent[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const broken = new Set<string>()
  for (const { stream, revision } of events) {
    const count = counts.get(stream) ?? 0
    if (revision !== count) broken.add(stream)
    counts.set(stream, count + 1)
  }
  for (const stream of broken) counts.delete(stream)
  return counts
}

const coverageFindings = (
  events: readonly HeldEvent[],
  coverage: Coverage,
  seenFrom: readonly number[],
): readonly ProofFinding[] => {
  if (coverage.kind === 'log') return []
  const whole = wholeStreams(events)
  const streams = [...whole].map(([stream, count]) => ({ stream, events: count }))
  const differs = canonicalTextOf(streams) !== canonicalTextOf(coverage.streams)
  const detail = 'coverage: it names other streams, or so many events, than the file holds'
  return [
    ...(differs ? [{ code: 'CoverageDiffers', detail }] : []),
    ...events
      .filter(({ stream, position }) => !whole.has(stream) && !seenFrom.includes(position))
      .map(({ stream, position }) => ({
        code: 'EventLeftOut',
        detail: `position ${position}: of ${stream} an event before it is left out`,
      })),
  ]
}

/**
 * Whether a file holds what it says that it holds: of each stream that it names so many events from the first on, and
 * otherwise only the events from which the log is looked at. These it must hold: the day of a report is theirs.
 */
export const checkGapless = (
  { events, coverage, doesNotProve }: ProvedLog,
  seenFrom: readonly number[],
): ProofCheck => {
  const held = events.map(({ event }) => event)
  const positions = held.map(({ position }) => position)
  const findings: ProofFinding[] = []
  if (positions.some((position, at) => position <= (positions[at - 1] ?? -1))) {
    const detail = 'events: they are not in the order of their positions'
    findings.push({ code: 'EventOrder', detail })
  }
  for (const position of new Set(seenFrom))
    if (position >= 0 && !positions.includes(position)) {
      const detail = `position ${position}: the event from which the log is looked at is left out`
      findings.push({ code: 'EventLeftOut', detail })
    }
  findings.push(...coverageFindings(held, coverage, seenFrom))
  if (canonicalTextOf(doesNotProve) !== canonicalTextOf(notProvedOf(coverage))) {
    const detail = 'doesNotProve: it says something else than such a file does'
    findings.push({ code: 'StatementDiffers', detail })
  }
  return checkOf('gapless', findings)
}
