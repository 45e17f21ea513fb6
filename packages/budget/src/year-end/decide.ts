import { type EventOf, nextFinancialYear } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence, subtractPence, sumPence } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord, type MinutesContext } from '../shared/cite-minute.ts'
import { appliedOf, type FundingSource, meetFrom } from './carry.ts'
import type { CarryForward } from './commands.ts'
import { endsOf, endToWire, type ServiceEnd, sourcesOf, sumOfEnds } from './ends.ts'
import { CarriedForward } from './events.ts'
import type { CarryForwardRefusal, FundingShort } from './refusals.ts'
import { type Ending, refuseEnding, refuseReceivingHead, type YearEndFacts } from './rules.ts'
import type { ChartServices } from './service-heads.ts'

/** What ending a year reads besides its own stream. */
export interface CarryForwardContext extends YearEndFacts, MinutesContext {
  readonly rules: RulesState
  readonly chart: ChartServices
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
  const needed = sumOfEnds(ends, 'met')
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
