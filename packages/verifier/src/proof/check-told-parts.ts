import type { PlacedEvent } from '../event.ts'
import { isPounds, penceOf, poundsOf } from '../text/pounds.ts'
import type { ProofFinding } from './proof-check.ts'

/** What a file says of one event's part; no event stands behind the passing of time. */
interface ToldPart {
  readonly position: number | null
  readonly stream: string | null
  readonly type: string
  readonly effectiveOn: string | null
  readonly change: string | null
}

const isOfEvent = (
  { position, stream, type, effectiveOn }: ToldPart,
  events: readonly PlacedEvent[],
): boolean =>
  position === null
    ? stream === null && effectiveOn === null
    : events.some(
        (event) =>
          event.position === position &&
          event.stream === stream &&
          event.type === type &&
          event.effectiveOn === effectiveOn,
      )

/** The parts that are not those of events of the file. */
export const strangeParts = (
  place: string,
  parts: readonly ToldPart[],
  events: readonly PlacedEvent[],
): readonly ProofFinding[] => {
  const behind = new Set(parts.map(({ position }) => position))
  const known = events.filter(({ position }) => behind.has(position))
  return [...parts.entries()]
    .filter(([, part]) => !isOfEvent(part, known))
    .map(([at]) => ({
      code: 'PartsDiffer',
      detail: `${place}[${at}]: it is not that of an event of the file`,
    }))
}

/** Parts of an amount must sum to it, and parts of anything else have no amounts. */
export const sumFindings = (
  place: string,
  parts: readonly ToldPart[],
  total: unknown,
): readonly ProofFinding[] => {
  const differs = (detail: string): readonly ProofFinding[] => [{ code: 'SumDiffers', detail }]
  const changes = parts.map(({ change }) => change)
  if (total === null)
    return changes.every((change) => change === null)
      ? []
      : differs(`${place}: an amount, where none is to be`)
  const amounts = changes.filter((change) => change !== null && isPounds(change))
  if (amounts.length < changes.length || typeof total !== 'string' || !isPounds(total))
    return differs(`${place}: something else than an amount, where amounts are to be`)
  const sum = poundsOf(amounts.reduce((before, change) => before + penceOf(change ?? ''), 0n))
  return sum === total ? [] : differs(`${place}: they sum to ${sum}, not to ${total}`)
}
