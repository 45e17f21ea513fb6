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
export const rootInHex = ({ store }: Session, size: number): string =>
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

/** What goes on record of a sample: all that it takes to draw it again, and what was drawn. */
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
    ...missing.map((name) => `item ${name} is drawn and not on record`),
    ...extra.map((name) => `item ${name} is on record and not drawn`),
    ...other.map(([name]) => `item ${name} is on record with another amount or other hits`),
  ]
}

/** Draws a sample on record again and compares it, item by item. */
export const drawAgain = async (session: Session, event: Recorded): Promise<DrawnAgain> => {
  if (event.type !== SampleDrawn.type || !SampleDrawn.data.is(event.data))
    throw new UsageFault(
      `--check: expected a SampleDrawn, found ${event.type} at position ${event.position}`,
    )
  const data = event.data
  const { size, root } = data.log
  const drawing = drawingAsked(flagsOf(data))
  const { population: name, side, tests: where, method } = drawing
  const findings: string[] = []
  const isBefore = size <= event.position
  if (!isBefore)
    findings.push(`it says that it was drawn from ${size} events, and stands at ${event.position}`)
  else if (rootInHex(session, size) !== root)
    findings.push(`the log of ${size} events has another root`)
  const upTo = Math.min(size, event.position)
  const drawn = await drawSample(session.store, { name, side, where, size: upTo }, method)
  if (isLeft(drawn)) findings.push(`nothing is drawn: ${drawn.left.tag}`)
  else {
    const again = recordedSample(session, drawing, drawn.right, upTo)
    if (again.items !== data.items || again.value !== data.value)
      findings.push(
        `the population is ${again.items} items of £${again.value}, on record ${data.items} of £${data.value}`,
      )
    if ('interval' in again && again.interval !== data.interval)
      findings.push(`the interval is £${again.interval}, on record £${data.interval}`)
    findings.push(...listFindings(data.selected, again.selected))
  }
  const { reference, selected } = data
  return {
    reference,
    position: event.position,
    items: selected.length,
    same: findings.length === 0,
    findings,
  }
}
