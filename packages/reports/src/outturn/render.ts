import type { ServiceOutturnWire, YearEndFundingWire } from '@coflyfr/budget/events'
import {
  displayPounds,
  formatPounds,
  type Pence,
  penceOfPounds,
  subtractPence,
  sumPence,
} from '@coflyfr/money'
import { actualOf, revisedOf } from '../budget-monitoring/figures.ts'
import { afterClose } from '../budget-monitoring/monitored-line.ts'
import { monitoredLines } from '../budget-monitoring/monitored-lines.ts'
import { signed, signNote, variancePercentOf } from '../budget-monitoring/variance.ts'
import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { appliedDrawdowns, appliedNotes, withoutApplied } from './applied-drawdowns.ts'
import { type Inside, placeNotes, servicesOf } from './inside.ts'
import type { OutturnState, YearEnd } from './project.ts'

/** Money fields of the report; a row says nothing in those that are not its own. */
const figures = [
  'revisedBudget',
  'outturn',
  'variance',
  'carriedForward',
  'takenBack',
  'metBySources',
  'closing',
  'available',
  'applied',
] as const

type Figures = Partial<Readonly<Record<(typeof figures)[number], Pence>>>

interface Line {
  readonly section: 'service' | 'capital' | 'funding'
  readonly item: string
  readonly kind: string | null
  readonly figures: Figures
}

/** What a service ends at, once the year was carried forward: what is over goes on, lapses or was met. */
const decidedLine = (service: ServiceOutturnWire): Line => {
  const { takenBack, carriedForward } = service
  return {
    section: 'service',
    item: service.service,
    kind: null,
    figures: {
      revisedBudget: penceOfPounds(service.revisedBudget),
      outturn: penceOfPounds(service.outturn),
      variance: penceOfPounds(service.variance),
      carriedForward: penceOfPounds(carriedForward),
      takenBack: penceOfPounds(takenBack),
      metBySources: penceOfPounds(service.metBySources),
      closing: subtractPence(penceOfPounds(carriedForward), penceOfPounds(takenBack)),
    },
  }
}

const fundingLine = (
  { kind, item, available, applied }: YearEndFundingWire,
  index: number,
): Line => ({
  section: 'funding',
  item: `${index + 1}. ${item}`,
  kind,
  figures: { available: penceOfPounds(available), applied: penceOfPounds(applied) },
})

const provisionalLine = ({ section, service, lines }: Inside): Line => {
  const [revisedBudget, outturn] = [revisedOf(lines), actualOf(lines)]
  const variance = subtractPence(outturn, revisedBudget)
  const figures = { revisedBudget, outturn, variance }
  return { section, item: service, kind: null, figures }
}

/** Fields that are signed as variances are. */
const varianceFields: ReadonlySet<string> = new Set(['variance', 'carriedForward', 'closing'])

const printed = (field: string, amount: Pence, parameters: ReportParameters): string =>
  formatPounds(varianceFields.has(field) ? signed(amount, parameters) : amount)

const rowOf = ({ section, item, kind, figures: own }: Line, parameters: ReportParameters): Row => {
  const amounts = figures.map((field) => {
    const amount = own[field]
    return [field, amount === undefined ? null : printed(field, amount, parameters)] as const
  })
  const { variance, revisedBudget } = own
  return {
    section,
    item,
    kind,
    ...Object.fromEntries(amounts),
    variancePercent:
      variance === undefined || revisedBudget === undefined
        ? null
        : variancePercentOf(signed(variance, parameters), revisedBudget),
  }
}

const sumOf = (lines: readonly Line[], field: (typeof figures)[number]): Pence =>
  sumPence(lines.map(({ figures: own }) => own[field]).filter((amount) => amount !== undefined))

const totalsOf = (lines: readonly Line[], parameters: ReportParameters): Row => ({
  ...Object.fromEntries(
    figures.map((field) => [field, printed(field, sumOf(lines, field), parameters)]),
  ),
  variancePercent: variancePercentOf(
    signed(sumOf(lines, 'variance'), parameters),
    sumOf(lines, 'revisedBudget'),
  ),
})

const shown = (amount: Pence): string => displayPounds(amount, 'en')

const endNotes = (
  { reference, cap, decision, onRecord, toYear }: YearEnd,
  lines: readonly Line[],
): readonly string[] => {
  const [uses, sources] = [sumOf(lines, 'metBySources'), sumOf(lines, 'applied')]
  const within = cap === null ? 'without a cap' : `within ${shown(penceOfPounds(cap))} either way`
  return [
    `${reference}: carried into ${toYear} ${within} by "${decision}"${onRecord ? '' : ', which is not on record'}`,
    `Overspends of ${shown(uses)} beyond it were met by sources of ${shown(sources)}, in the order listed: the check is ${shown(subtractPence(uses, sources))}`,
  ]
}

/** What moved after the year was ended: the year's end stays as it was decided. */
const movedNotes = (services: readonly Inside[], lines: readonly Line[]): readonly string[] =>
  lines
    .filter(({ section }) => section === 'service')
    .flatMap(({ item, figures: { outturn, revisedBudget } }) => {
      const own = services.find((inside) => inside.section === 'service' && inside.service === item)
      const now = provisionalLine(own ?? { section: 'service', service: item, lines: [] }).figures
      const isSame = now.outturn === outturn && now.revisedBudget === revisedBudget
      return isSame || now.outturn === undefined || now.revisedBudget === undefined
        ? []
        : [
            `${item}: the ledger now holds actuals of ${shown(now.outturn)} against ${shown(now.revisedBudget)}, not what the year was ended with`,
          ]
    })

/** Services that the year's end does not name stand beside those that it does, and capital, which no year's end carries. */
const linesOf = (services: readonly Inside[], ends: readonly YearEnd[]): readonly Line[] => {
  const decided = ends.flatMap((end) => end.services.map(decidedLine))
  const named = new Set(decided.map(({ item }) => item))
  const rest = services
    .filter(({ section, service }) => section === 'capital' || !named.has(service))
    .map(provisionalLine)
  const sorted = [...decided, ...rest].sort(
    byText(({ section, item }) => `${section === 'capital'} ${item}`),
  )
  return [...sorted, ...ends.flatMap(({ funding }) => funding).map(fundingLine)]
}

const provisionalNote = 'Provisional: nothing was carried forward from this year yet'

/** How a year ended: each service against its budget, what it carried, lapsed or had met, and from which sources. */
export const renderOutturn = (state: OutturnState, { parameters }: RenderContext): ReportBody => {
  const { year, at } = parameters
  if (year === null) return { rows: [], totals: {}, notes: [] }
  const found = monitoredLines(state.monitoring, { year, period: null, asOf: at.asOf })
  const applied = appliedDrawdowns(state, year)
  const services = servicesOf(state, year, withoutApplied(found.lines, applied))
  const ends = state.yearEnds.get(year) ?? []
  const lines = linesOf(services, ends)
  const late = found.lines.filter(({ directorate }) => directorate === afterClose)
  return {
    rows: lines.map((line) => rowOf(line, parameters)),
    totals: totalsOf(lines, parameters),
    notes: [
      signNote(parameters),
      ...(ends.length === 0 ? [provisionalNote] : movedNotes(services, lines)),
      ...ends.flatMap((end) => endNotes(end, lines)),
      ...appliedNotes(services, applied),
      ...placeNotes(services),
      ...(late.length === 0
        ? []
        : [`${shown(actualOf(late))} got in after every period of the year was closed`]),
    ],
  }
}
