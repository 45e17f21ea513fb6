import type { ServiceOutturnWire, YearEndFundingWire } from '@coflyfr/budget/events'
import { type Pence, penceOfPounds, subtractPence, sumPence, zeroPence } from '@coflyfr/money'
import { actualOf, revisedOf } from '../budget-monitoring/figures.ts'
import { byText } from '../by-text.ts'
import type { Inside } from './inside.ts'
import type { YearEnd } from './project.ts'

/** Money fields of the report; a row leaves empty those that it does not use. */
export const figures = [
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

/** One row of a year's end. */
export interface Line {
  readonly section: 'service' | 'adjustment' | 'capital' | 'funding'
  readonly item: string
  readonly kind: YearEndFundingWire['kind'] | null
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

/** How a service stands where no year's end says it. */
export const provisionalLine = ({ section, service, lines }: Inside): Line => {
  const [revisedBudget, outturn] = [revisedOf(lines), actualOf(lines)]
  const variance = subtractPence(outturn, revisedBudget)
  const figures = { revisedBudget, outturn, variance }
  return { section, item: service, kind: null, figures }
}

/** What came to a service after its year was ended: it stays with the council's balances. Null where nothing did. */
const adjustmentLine = (ended: Line, services: readonly Inside[]): Line | null => {
  const { item, figures: decided } = ended
  const own = services.find(({ section, service }) => section === 'service' && service === item)
  const now = provisionalLine(own ?? { section: 'service', service: item, lines: [] }).figures
  const more = (field: 'revisedBudget' | 'outturn' | 'variance'): Pence =>
    subtractPence(now[field] ?? zeroPence, decided[field] ?? zeroPence)
  const [revisedBudget, outturn] = [more('revisedBudget'), more('outturn')]
  if (revisedBudget === 0n && outturn === 0n) return null
  const figures = { revisedBudget, outturn, variance: more('variance') }
  return { section: 'adjustment', item, kind: null, figures }
}

/** Sums a figure of lines. */
export const sumOf = (lines: readonly Line[], field: (typeof figures)[number]): Pence =>
  sumPence(lines.map(({ figures: own }) => own[field]).filter((amount) => amount !== undefined))

/**
 * Services that the year's end does not name stand beside those that it does, with what came to those since, and capital,
 * which no year's end carries.
 */
export const linesOf = (services: readonly Inside[], ends: readonly YearEnd[]): readonly Line[] => {
  const decided = ends.flatMap((end) => end.services.map(decidedLine))
  const named = new Set(decided.map(({ item }) => item))
  const rest = services
    .filter(({ section, service }) => section === 'capital' || !named.has(service))
    .map(provisionalLine)
  const since = decided
    .map((line) => adjustmentLine(line, services))
    .filter((line) => line !== null)
  const sorted = [...decided, ...since, ...rest].sort(
    byText(({ section, item }) => `${section === 'capital'} ${item}`),
  )
  return [...sorted, ...ends.flatMap(({ funding }) => funding).map(fundingLine)]
}
