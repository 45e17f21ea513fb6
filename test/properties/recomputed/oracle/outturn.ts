import {
  type Answer,
  amountOf,
  counted,
  type Data,
  type Fact,
  pence,
  percent,
  type Question,
  sum,
} from './facts.ts'
import { keyOf } from './heads.ts'
import { type Figures, figuresOf, type Told } from './monitoring.ts'
import { chartPlace, type Line, linesOfYear } from './places.ts'
import { totalsOf } from './reserves.ts'

interface Kept {
  readonly section: string
  readonly service: string
}

/**
 * The service of a head at the year end: as Council budgeted it, else as in the chart, else the only service of its
 * cost centre.
 */
const keptOf = (facts: readonly Fact[], lines: readonly Line[], head: Figures): Kept => {
  if (head.isAfterClose) return { section: 'service', service: head.service }
  const line = lines.find((one) => keyOf(one) === keyOf(head))
  const section = line?.fund === 'capital' ? 'capital' : 'service'
  if (line !== undefined) return { section, service: line.service }
  const charted = chartPlace(facts, head.costCentre)
  if (charted !== undefined) return { section, service: charted.service }
  const services = new Set(
    lines.filter((one) => one.costCentre === head.costCentre).map(({ service }) => service),
  )
  const [only, ...others] = services
  return {
    section,
    service: only === undefined || others.length > 0 ? 'unbudgeted' : only,
  }
}

const decidedFields = [
  ...['revisedBudget', 'outturn', 'variance', 'carriedForward', 'takenBack', 'metBySources'],
] as const

const lineOf = (section: string, item: string, figures: Answer): Answer => ({
  ...{ section, item, kind: null, available: null, applied: null, ...figures },
  variancePercent: percent(amountOf(figures['variance']), amountOf(figures['revisedBudget'])),
})

const none = { carriedForward: null, takenBack: null, metBySources: null, closing: null }

const money = [
  ...['revisedBudget', 'outturn', 'variance', 'carriedForward', 'takenBack', 'metBySources'],
  ...['closing', 'available', 'applied'],
]

/** Parts of drawdowns that met overspends are used, and no longer in the budgets that received them. */
const appliedAt = (facts: readonly Fact[], ends: readonly Fact[], key: string): bigint =>
  sum(
    ends.flatMap(({ data }) =>
      (data.funding as readonly Data[]).flatMap(({ reserve, item, applied }) => {
        const drawn = facts.find(
          ({ type, data: one }) =>
            type === 'DrawdownPosted' && one.reserve === reserve && one.reference === item,
        )
        return drawn !== undefined && keyOf(drawn.data.to) === key ? [pence(applied)] : []
      }),
    ),
  )

/** The outturn of the year, service by service, what of it was carried forward, and what met the rest. */
export const outturnTold = (log: readonly Fact[], question: Question): Told | null => {
  const { year } = question
  const figures = figuresOf(log, question)
  if (year === null || figures === null) return null
  const facts = counted(log, question)
  const lines = linesOfYear(log, facts, year)
  const ends = facts.filter(
    ({ type, data }) => type === 'CarriedForward' && data.financialYear === year,
  )
  const groups = new Map<string, Kept & { readonly own: Figures[] }>()
  for (const line of figures.filter(({ isBeyond }) => !isBeyond)) {
    const kept = keptOf(facts, lines, line)
    const key = JSON.stringify(kept)
    groups.set(key, { ...kept, own: [...(groups.get(key)?.own ?? []), line] })
  }
  const carried = ends.flatMap(({ data }) => data.services as readonly Data[])
  const decided = carried.map((one): Answer => {
    const amounts = Object.fromEntries(decidedFields.map((field) => [field, pence(one[field])]))
    const closing = pence(one.carriedForward) - pence(one.takenBack)
    return lineOf('service', one.service, { ...none, ...amounts, closing })
  })
  const standing = [...groups.values()].flatMap(({ section, service, own }): readonly Answer[] => {
    const revised = sum(own.map((line) => line.revised - appliedAt(facts, ends, keyOf(line))))
    const outturn = sum(own.flatMap(({ spent }) => spent.map(({ amount }) => amount)))
    const end = section === 'service' ? carried.find((one) => one.service === service) : undefined
    const [wasRevised, was] =
      end === undefined ? [0n, 0n] : [pence(end.revisedBudget), pence(end.outturn)]
    if (end !== undefined && wasRevised === revised && was === outturn) return []
    const [revisedBudget, more] = [revised - wasRevised, outturn - was]
    const figures = { ...none, revisedBudget, outturn: more, variance: more - revisedBudget }
    return [lineOf(end === undefined ? section : 'adjustment', service, figures)]
  })
  const services = [...decided, ...standing]
  const sources = ends
    .flatMap(({ data }) => data.funding)
    .map(
      (source, index): Answer => ({
        ...{ section: 'funding', item: `${index + 1}. ${source.item}`, kind: source.kind, ...none },
        ...{ revisedBudget: null, outturn: null, variance: null, variancePercent: null },
        ...{ available: pence(source.available), applied: pence(source.applied) },
      }),
    )
  const rows = [...services, ...sources]
  const totals = totalsOf(rows, money)
  const [variance = 0n, revised = 0n] = [totals['variance'], totals['revisedBudget']].map((one) =>
    amountOf(one),
  )
  return { rows, totals: { ...totals, variancePercent: percent(variance, revised) } }
}
