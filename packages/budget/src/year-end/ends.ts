import { formatPounds, type Pence, subtractPence, sumPence, zeroPence } from '@coflyfr/money'
import type { BudgetYear } from '../budget-year/state.ts'
import { type Head, headOf } from '../shared/leg.ts'
import { type Division, divideVariance, type FundingSource } from './carry.ts'
import type { CarryForward } from './commands.ts'
import type { ServiceOutturnWire } from './events.ts'
import { outturnByService, type ServiceOutturn } from './outturn.ts'
import { invoicedIn, postedKey, type Spending, type SpendingContext } from './outturn-sources.ts'
import type { ChartServices } from './service-heads.ts'

/** What an outturn is read from in other streams. */
export interface OutturnContext extends SpendingContext {
  readonly chart: ChartServices
}

/** What the services that gave back more than they may carry have for the others. */
const takenBackItem = 'Underspends above the cap'

/** How one service's year ends. */
export interface ServiceEnd extends ServiceOutturn, Division {
  readonly service: string
  readonly to: Head
}

const spendingOf = (context: SpendingContext, { actuals }: CarryForward['data']): Spending => [
  ...actuals.map(postedKey).flatMap((key) => context[key] ?? []),
  ...invoicedIn(context),
]

const nothing: ServiceOutturn = { revisedBudget: zeroPence, outturn: zeroPence }

/** How the year of each named service ends: what it had and spent, and how its variance is divided. */
export const endsOf = (
  state: BudgetYear,
  context: OutturnContext,
  data: CarryForward['data'],
): readonly ServiceEnd[] => {
  const found = outturnByService(state, context.chart, spendingOf(context, data))
  return data.services.map(({ service, to }) => {
    const ended = found.get(service) ?? nothing
    const variance = subtractPence(ended.outturn, ended.revisedBudget)
    return { service, to: headOf(to), ...ended, ...divideVariance(variance, data.cap ?? null) }
  })
}

/** Sum of a part over all services, in pence. */
export const sumOfEnds = (ends: readonly ServiceEnd[], part: 'takenBack' | 'met'): Pence =>
  sumPence(ends.map((end) => end[part]))

/** What overspends above the cap are met from: what was taken back comes before what the council names. */
export const sourcesOf = (
  ends: readonly ServiceEnd[],
  { funding = [] }: CarryForward['data'],
): readonly FundingSource[] => {
  const named = funding.map(({ kind, item, available, reserve = null }) => ({
    kind,
    item,
    available,
    reserve,
  }))
  const available = sumOfEnds(ends, 'takenBack')
  return available === 0n
    ? named
    : [{ kind: 'taken-back', item: takenBackItem, reserve: null, available }, ...named]
}

/** A service's end as events hold it. */
export const endToWire = (end: ServiceEnd): ServiceOutturnWire => ({
  service: end.service,
  revisedBudget: formatPounds(end.revisedBudget),
  outturn: formatPounds(end.outturn),
  variance: formatPounds(subtractPence(end.outturn, end.revisedBudget)),
  carriedForward: formatPounds(end.carried),
  takenBack: formatPounds(end.takenBack),
  metBySources: formatPounds(end.met),
  to: end.carried === 0n ? null : end.to,
})
