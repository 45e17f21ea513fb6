import { type EventOf, nextFinancialYear } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence, subtractPence, sumPence, zeroPence } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord, type MinutesContext } from '../shared/cite-minute.ts'
import { type Head, headOf } from '../shared/leg.ts'
import { appliedOf, type Division, divideVariance, type FundingSource, meetFrom } from './carry.ts'
import type { CarryForward } from './commands.ts'
import { CarriedForward, type ServiceOutturnWire } from './events.ts'
import { outturnByService, type ServiceOutturn } from './outturn.ts'
import { invoicedKey, postedKey, type SpendingContext } from './outturn-sources.ts'
import type { CarryForwardRefusal, FundingShort } from './refusals.ts'
import { type Ending, refuseEnding, refuseReceivingHead, type YearEndFacts } from './rules.ts'
import type { ChartServices } from './service-heads.ts'

/** What ending a year reads besides its own stream. */
export interface CarryForwardContext extends YearEndFacts, MinutesContext {
  readonly rules: RulesState
  readonly chart: ChartServices
}

/** What the services that gave back more than they may carry have for the others. */
const takenBackItem = 'Underspends above the cap'

interface ServiceEnd extends ServiceOutturn, Division {
  readonly service: string
  readonly to: Head
}

const spendingsOf = (context: SpendingContext, { actuals, services }: CarryForward['data']) =>
  [...actuals.map(postedKey), ...services.map(({ service }) => invoicedKey(service))].flatMap(
    (key) => context[key] ?? [],
  )

const nothing: ServiceOutturn = { revisedBudget: zeroPence, outturn: zeroPence }

const endsOf = (
  state: BudgetYear,
  context: CarryForwardContext,
  data: CarryForward['data'],
): readonly ServiceEnd[] => {
  const found = outturnByService(state, context.chart, spendingsOf(context, data))
  return data.services.map(({ service, to }) => {
    const ended = found.get(service) ?? nothing
    const variance = subtractPence(ended.outturn, ended.revisedBudget)
    return { service, to: headOf(to), ...ended, ...divideVariance(variance, data.cap ?? null) }
  })
}

const sum = (ends: readonly ServiceEnd[], part: 'takenBack' | 'met'): Pence =>
  sumPence(ends.map((end) => end[part]))

/** What was taken back comes before what the council names. */
const sourcesOf = (
  ends: readonly ServiceEnd[],
  { funding = [] }: CarryForward['data'],
): readonly FundingSource[] => {
  const named = funding.map(({ kind, item, available, reserve = null }) => ({
    kind,
    item,
    available,
    reserve,
  }))
  const available = sum(ends, 'takenBack')
  return available === 0n
    ? named
    : [{ kind: 'taken-back', item: takenBackItem, reserve: null, available }, ...named]
}

const refuseShort = (needed: Pence, sources: readonly FundingSource[]): FundingShort | null => {
  const available = sumPence(sources.map((source) => source.available))
  if (available >= needed) return null
  return {
    tag: 'FundingShort',
    needed: formatPounds(needed),
    available: formatPounds(available),
    short: formatPounds(subtractPence(needed, available)),
  }
}

const refuseReceivingHeads = (
  ending: Ending,
  ends: readonly ServiceEnd[],
): CarryForwardRefusal | null => {
  for (const { service, carried } of ends) {
    const refusal = carried === 0n ? null : refuseReceivingHead(ending, service)
    if (refusal !== null) return refusal
  }
  return null
}

const endToWire = (end: ServiceEnd): ServiceOutturnWire => ({
  service: end.service,
  revisedBudget: formatPounds(end.revisedBudget),
  outturn: formatPounds(end.outturn),
  variance: formatPounds(subtractPence(end.outturn, end.revisedBudget)),
  carriedForward: formatPounds(end.carried),
  takenBack: formatPounds(end.takenBack),
  metBySources: formatPounds(end.met),
  to: end.carried === 0n ? null : end.to,
})

/**
 * Ends a year: each service carries its variance as far as the cap; what underspends above it give back meets overspends
 * above it, and the named sources, in their order, the rest, to the penny (uses = sources).
 */
export const carryForward = (
  command: CarryForward,
  state: BudgetYear,
  context: CarryForwardContext,
): Either<CarryForwardRefusal, readonly EventOf<typeof CarriedForward>[]> => {
  const { effectiveOn, data } = command
  const { financialYear, reference, actuals, decision, cap } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const ending = { state, facts: context, effectiveOn, data }
  const refused = refuseEnding(ending)
  if (refused !== null) return left(refused)
  const ends = endsOf(state, context, data)
  const sources = sourcesOf(ends, data)
  const needed = sum(ends, 'met')
  const short = refuseShort(needed, sources) ?? refuseReceivingHeads(ending, ends)
  if (short !== null) return left(short)
  const applied = meetFrom(needed, sources)
  if (appliedOf(applied) !== needed) throw new Error('Cannot end a year: uses are not sources')
  const subject = { kind: 'budget', reference: financialYear } as const
  const onRecord = approvalOnRecord(context, command, decision, subject)
  if (isLeft(onRecord)) return onRecord
  const carried = CarriedForward.of(effectiveOn, {
    financialYear,
    toYear: nextFinancialYear(financialYear),
    reference,
    cap: cap === undefined ? null : formatPounds(cap),
    actuals,
    services: ends.map(endToWire),
    funding: applied.map((source) => ({
      ...source,
      available: formatPounds(source.available),
      applied: formatPounds(source.applied),
    })),
    decision,
    onRecord: onRecord.right,
  })
  return right([carried])
}
