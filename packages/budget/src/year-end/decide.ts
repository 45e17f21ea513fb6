import { type EventOf, nextFinancialYear } from '@coflyfr/core'
import { atMost, type RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence, subtractPence, sumPence } from '@coflyfr/money'
import type { BudgetYear } from '../budget-year/state.ts'
import { judgeMinute, type MinutesContext } from '../shared/cite-minute.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import { appliedOf, type FundingSource, meetFrom } from './carry.ts'
import type { CarryForward } from './commands.ts'
import { endsOf, endToWire, type ServiceEnd, sourcesOf, sumOfEnds } from './ends.ts'
import { CarriedForward } from './events.ts'
import { refuseReceivingHead } from './receiving-head.ts'
import type { CarryForwardRefusal, FundingShort } from './refusals.ts'
import { type Ending, endingRules, type YearEndFacts } from './rules.ts'
import type { ChartServices } from './service-heads.ts'

/** What ending a year reads from other streams. */
export interface CarryForwardContext extends YearEndFacts, MinutesContext {
  readonly rules: RulesState
  readonly chart: ChartServices
}

/** A year's end with its sums. */
interface Summed extends Ending {
  readonly ends: readonly ServiceEnd[]
  readonly sources: readonly FundingSource[]
  /** What overspends above the cap need. */
  readonly needed: Pence
}

const sourcesAreEnough: Rule<Summed, CarryForwardRefusal> = limitRule(
  'the sources together meet the overspends above the cap',
  ({ needed, sources }) => {
    const available = sumPence(sources.map((source) => source.available))
    const refuse = (): FundingShort => ({
      tag: 'FundingShort',
      needed: formatPounds(needed),
      available: formatPounds(available),
      short: formatPounds(subtractPence(needed, available)),
    })
    const of = 'overspends above the cap'
    return [{ count: atMost({ of, limit: available, total: 0n, asked: needed }), refuse }]
  },
)

const headsReceive: Rule<Summed, CarryForwardRefusal> = rule(
  'the head that receives a balance is a revenue line of the same service in the next year',
  ({ ends, ...ending }) => {
    for (const { service, carried } of ends) {
      const refusal = carried === 0n ? null : refuseReceivingHead(ending, service)
      if (refusal !== null) return refusal
    }
    return null
  },
)

const summedRules: readonly Rule<Summed, CarryForwardRefusal>[] = [
  ...endingRules,
  sourcesAreEnough,
  headsReceive,
]

/**
 * Ends a year: each service carries its variance as far as the cap; what underspends above it give back meets overspends
 * above it, and the named sources, in their order, the rest, to the penny (uses = sources).
 */
export const carryForward = (
  command: CarryForward,
  state: BudgetYear,
  context: CarryForwardContext,
): Judged<CarryForwardRefusal, readonly EventOf<typeof CarriedForward>[]> => {
  const { effectiveOn, data } = command
  const ends = endsOf(state, context, data)
  const sources = sourcesOf(ends, data)
  const needed = sumOfEnds(ends, 'met')
  const summed = { state, facts: context, effectiveOn, data, ends, sources, needed }
  const subject = { kind: 'budget', reference: data.financialYear } as const
  const minute = judgeMinute(context, command, data.decision, subject)
  return judgeAct(context.rules, command, () =>
    mapJudged(after(judgeRules(summedRules, summed), minute), (onRecord) => [
      CarriedForward.of(effectiveOn, { ...carriedOf(summed), onRecord }),
    ]),
  )
}

const carriedOf = ({ data, ends, sources, needed }: Summed) => {
  const { financialYear, reference, actuals, decision, cap } = data
  const applied = meetFrom(needed, sources)
  if (appliedOf(applied) !== needed) throw new Error('Cannot end a year: uses are not sources')
  return {
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
  }
}
