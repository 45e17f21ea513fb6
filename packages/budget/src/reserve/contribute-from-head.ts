import type { EventOf, PlainDate } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { referenceKey } from '../budget-year/reference-key.ts'
import {
  headGives,
  lineOf,
  measureTaking,
  refuseCarriedService,
  refuseNoBudget,
  refuseNotControllable,
  refuseUnknownLine,
} from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { judgeMinute, type MinutesContext } from '../shared/cite-minute.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { asDecided } from '../shared/decided-on.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import { headOf } from '../shared/leg.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { CapitalGivesToReserve } from '../shared/refusals.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import type { ContributeFromHead } from './commands.ts'
import { ContributedToReserve } from './events.ts'
import type { HeadContributionRefusal } from './refusals.ts'
import { refuseBeforeOpening, refuseUnknownReserve } from './rules.ts'

/** What a contribution out of the budget reads from other streams. */
export interface HeadContributionContext extends MinutesContext {
  readonly rules: RulesState
  readonly receiverOpensOn: PlainDate | null
}

/** A contribution that somebody asks for. */
interface HeadContribution {
  readonly state: BudgetYear
  readonly receiverOpensOn: PlainDate | null
  readonly effectiveOn: PlainDate
  readonly data: ContributeFromHead['data']
}

type ContributionRule = Rule<HeadContribution, HeadContributionRefusal>

const isNew: ContributionRule = rule('the reference is new', ({ state, data: { reference } }) =>
  entryOf(state.references, referenceKey('contribution', reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference },
)

const isRevenue: Rule<HeadContribution, CapitalGivesToReserve> = rule(
  'no capital head gives to a reserve',
  ({ state, data: { from } }) =>
    lineOf(state, from)?.fund === 'capital'
      ? { tag: 'CapitalGivesToReserve', rule: 'R2', ...headOf(from) }
      : null,
  'R2',
)

const contributionRules: readonly ContributionRule[] = [
  rule('the year has an approved budget', ({ state, data }) =>
    refuseNoBudget(state, data.from.financialYear),
  ),
  rule('the reserve is established', ({ receiverOpensOn, data: { reserve } }) =>
    refuseUnknownReserve({ opensOn: receiverOpensOn }, reserve),
  ),
  rule('the amount is above zero', ({ data }) => refuseNotPositive(data.amount)),
  isNew,
  rule('the date is in the financial year', ({ effectiveOn, data }) =>
    refuseOutsideYear(effectiveOn, data.from.financialYear),
  ),
  rule('the reserve is open on the day', ({ effectiveOn, receiverOpensOn }) =>
    refuseBeforeOpening({ opensOn: receiverOpensOn }, effectiveOn),
  ),
  rule('the head is a line of the budget', ({ state, data: { from } }) =>
    refuseUnknownLine(state, from.financialYear, [from]),
  ),
  rule(
    'the head is controllable',
    ({ state, data: { from } }) => refuseNotControllable(state, [from]),
    'R3',
  ),
  isRevenue,
  rule('the head’s service has not been carried forward', ({ state, data: { from } }) =>
    refuseCarriedService(state, from.financialYear, [from]),
  ),
  limitRule(headGives, ({ state, data }) => [measureTaking(state, data.from, data.amount)], 'R4'),
]

/** Sets money aside out of a head of the budget: it leaves the head here, and the reserve receives it by a process. */
export const contributeFromHead = (
  command: ContributeFromHead,
  state: BudgetYear,
  context: HeadContributionContext,
): Judged<HeadContributionRefusal, readonly EventOf<typeof ContributedToReserve>[]> => {
  const { effectiveOn, data } = command
  const { receiverOpensOn } = context
  const contribution = { state, receiverOpensOn, effectiveOn, data }
  const subject = { kind: 'reserve', reference: data.reserve } as const
  const { cited, act } = asDecided(command)
  const minute = judgeMinute(context, cited, data.decision, subject)
  return judgeAct(context.rules, act, () =>
    mapJudged(after(judgeRules(contributionRules, contribution), minute), (onRecord) => {
      const given = { ...data, amount: formatPounds(data.amount), onRecord }
      return [ContributedToReserve.of(effectiveOn, given)]
    }),
  )
}
