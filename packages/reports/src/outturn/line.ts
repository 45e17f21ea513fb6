import type { ServiceOutturnWire, YearEndFundingWire } from '@coflyfr/budget/events'
import { type Pence, penceOfPounds, subtractPence, sumPence, zeroPence } from '@coflyfr/money'
import { actualOf, revisedOf } from '../budget-monitoring/figures.ts'
import { byText } from '../by-text.ts'
import type { Inside } from './inside.ts'
import type { YearEnd } from './project.ts'

/** The money fields of the report; a row leaves those that it does not use empty. */
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

/** One row of a year end. */
export interface Line {
  readonly section: 'service' | 'adjustment' | 'capital' | 'funding'
  readonly item: string
  readonly kind: YearEndFundingWire['kind'] | null
  readonly figures: Figures
}

/** A service once the year was carried forward: its variance was carried, taken back or met from sources. */
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

/** A service that no year end has carried forward. */
export const provisionalLine = ({ section, service, lines }: Inside): Line => {
  const [revisedBudget, outturn] = [revisedOf(lines), actualOf(lines)]
  const variance = subtractPence(outturn, revisedBudget)
  const figures = { revisedBudget, outturn, variance }
  return { section, item: service, kind: null, figures }
}

/**
 * What changed in a service after its year was carried forward; it stays with the council's balances. Null if nothing
 * did.
 */
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

/** Sums a figure over lines. */
export const sumOf = (lines: readonly Line[], field: (typeof figures)[number]): Pence =>
  sumPence(lines.map(({ figures: own }) => own[field]).filter((amount) => amount !== undefined))

/**
 * The services by name: those carried forward, each with what changed since, and those that the year end does not name;
 * then capital, which a year end never carries, and the sources.
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
