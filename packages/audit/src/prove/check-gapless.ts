import { rangesOf, wholeStreams } from './make-proved-log.ts'
import { checkOf, type ProofCheck } from './proof-check.ts'
import { saysTheSame } from './prove-figure.ts'
import type { ProvedLog } from './proved-log.ts'
import { notProved } from './statements.ts'

/**
 * Whether a file holds what it says that it holds: of each stream that it names so many events from the first on, and
 * otherwise only the events from which the log is looked at. These it must hold: the day of a report is theirs.
 */
export const checkGapless = (
  { events, coverage, doesNotProve }: ProvedLog & { readonly doesNotProve: readonly string[] },
  seenFrom: readonly number[],
): ProofCheck => {
  const findings: string[] = []
  const positions = events.map(({ event }) => event.position)
  if (positions.some((position, number) => position <= (positions[number - 1] ?? -1)))
    findings.push('events: they are not in the order of their positions')
  for (const position of new Set(seenFrom))
    if (position >= 0 && !positions.includes(position))
      findings.push(`position ${position}: the event from which the log is looked at is left out`)
  if (coverage.kind === 'streams') {
    const recorded = events.map(({ event }) => event)
    const whole = wholeStreams(recorded)
    if (!saysTheSame(rangesOf(recorded, whole), coverage))
      findings.push('coverage: it names other streams, or so many events, than the file holds')
    for (const { stream, position } of recorded)
      if (!whole.has(stream) && !seenFrom.includes(position))
        findings.push(`position ${position}: of ${stream} an event before it is left out`)
  }
  if (!saysTheSame(notProved(coverage), doesNotProve))
    findings.push('doesNotProve: it says something else than such a file does')
  return checkOf('gapless', 'does it hold everything that it claims, without a gap?', findings)
}
