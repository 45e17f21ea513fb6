import { type DrawnItem, drawSample, type Sample, type SampleMethod } from '@coflyfr/audit'
import type { Recorded } from '@coflyfr/core'
import { SampleDrawn } from '@coflyfr/governance/events'
import { formatPounds } from '@coflyfr/money'
import { rootAt } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Drawing, type DrawingFlags, drawingAsked } from './sample-asked.ts'
import type { Session } from './session.ts'
import { UsageFault } from './usage-fault.ts'

/** Root of the tree of so many events, in hex. */
const rootInHex = ({ store }: Session, size: number): string =>
  Buffer.from(rootAt(store.tree.readNode, size)).toString('hex')

const listed = (selected: readonly DrawnItem[]) =>
  selected.map(({ position, item, amount, hits }) => ({
    position,
    item,
    amount: formatPounds(amount),
    hits,
  }))

const methodFields = (method: SampleMethod, sample: Sample) => {
  const interval = sample.interval === null ? {} : { interval: formatPounds(sample.interval) }
  switch (method.method) {
    case 'random':
      return { seed: method.seed, size: method.size }
    case 'monetary-unit':
      return { seed: method.seed, ...('size' in method ? { size: method.size } : {}), ...interval }
    case 'above':
      return { threshold: formatPounds(method.threshold) }
  }
}

/** What goes on record about a sample: all that is needed to draw it again, and what was drawn. */
export const recordedSample = (
  session: Session,
  { population, side, where, method }: Drawing,
  sample: Sample,
  size: number,
) => ({
  population,
  side,
  where,
  method: method.method,
  ...methodFields(method, sample),
  log: { size, root: rootInHex(session, size) },
  items: sample.items,
  value: formatPounds(sample.value),
  selected: listed(sample.selected),
})

/** What differs between a sample on record and the same one drawn again. */
export interface DrawnAgain {
  readonly reference: string
  readonly position: number
  readonly items: number
  readonly same: boolean
  readonly findings: readonly string[]
}

type OnRecord = ReturnType<typeof SampleDrawn.of>['data']

const flagsOf = ({ population, side, where, method, ...data }: OnRecord): DrawingFlags => {
  const { seed, size, interval, threshold } = data
  return {
    population,
    side,
    where,
    method,
    ...(seed === null ? {} : { seed }),
    // An interval that came of a size is drawn by the size again: so both are looked at.
    ...(size === null ? (interval === null ? {} : { interval }) : { size: String(size) }),
    ...(threshold === null ? {} : { threshold }),
  }
}

const nameOf = ({ position, item }: { readonly position: number; readonly item: number }): string =>
  `${position}.${item}`

const listFindings = (
  recorded: OnRecord['selected'],
  again: OnRecord['selected'],
): readonly string[] => {
  const [was, is] = [recorded, again].map((list) => new Map(list.map((one) => [nameOf(one), one])))
  const missing = [...(is?.keys() ?? [])].filter((name) => was?.has(name) !== true)
  const extra = [...(was?.keys() ?? [])].filter((name) => is?.has(name) !== true)
  const other = [...(was ?? [])].filter(([name, one]) => {
    const drawn = is?.get(name)
    return drawn !== undefined && (drawn.amount !== one.amount || drawn.hits !== one.hits)
  })
  return [
    ...missing.map((name) => `item ${name} is drawn but not on record`),
    ...extra.map((name) => `item ${name} is on record but not drawn`),
    ...other.map(([name]) => `item ${name} is on record with a different amount or hits`),
  ]
}

/** Compares what a record says about the log that it was drawn from with the log. */
const logFindings = (
  session: Session,
  { log: { size, root } }: OnRecord,
  position: number,
): readonly string[] => {
  if (size > position)
    return [`it says that it was drawn from ${size} events, but is at position ${position}`]
  return rootInHex(session, size) === root ? [] : [`the log of ${size} events has a different root`]
}

/** Compares what is on record with what is drawn from the same log in the same way. */
const drawnFindings = async (
  session: Session,
  data: OnRecord,
  position: number,
): Promise<readonly string[]> => {
  const drawing = drawingAsked(flagsOf(data))
  const { population: name, side, tests: where, method } = drawing
  const size = Math.min(data.log.size, position)
  const drawn = await drawSample(session.store, { name, side, where, size }, method)
  if (isLeft(drawn)) return [`nothing is drawn: ${drawn.left.tag}`]
  const again = recordedSample(session, drawing, drawn.right, size)
  const { items, value, selected } = again
  const interval = 'interval' in again ? again.interval : null
  const population =
    items === data.items && value === data.value
      ? []
      : [`the population is ${items} items of £${value}, on record ${data.items} of £${data.value}`]
  const points =
    interval === data.interval ? [] : [`the interval is £${interval}, on record £${data.interval}`]
  return [...population, ...points, ...listFindings(data.selected, selected)]
}

/** A record may have been written by hand, with options that `sample` refuses. */
const orNotDrawn = (fault: unknown): readonly string[] => {
  if (fault instanceof UsageFault) return [`it cannot be drawn that way: ${fault.message}`]
  throw fault
}

/** Draws a sample on record again and compares it, item by item. */
export const drawAgain = async (session: Session, event: Recorded): Promise<DrawnAgain> => {
  const { position, type, data } = event
  if (type !== SampleDrawn.type || !SampleDrawn.data.is(data))
    throw new UsageFault(`--check: expected a SampleDrawn, found ${type} at position ${position}`)
  const findings = [
    ...logFindings(session, data, position),
    ...(await drawnFindings(session, data, position).catch(orNotDrawn)),
  ]
  const { reference, selected } = data
  const same = findings.length === 0
  return { reference, position, items: selected.length, same, findings }
}
