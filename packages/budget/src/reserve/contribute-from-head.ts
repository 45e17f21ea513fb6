import type { EventOf, PlainDate } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { referenceKey } from '../budget-year/reference-key.ts'
import {
  lineOf,
  refuseCarriedService,
  refuseNoBudget,
  refuseNotControllable,
  refuseOverspent,
  refuseUnknownLine,
} from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord, type MinutesContext } from '../shared/cite-minute.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { headOf } from '../shared/leg.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { CapitalGivesToReserve } from '../shared/refusals.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { ContributeFromHead } from './commands.ts'
import { ContributedToReserve } from './events.ts'
import type { HeadContributionRefusal } from './refusals.ts'
import { refuseBeforeOpening, refuseUnknownReserve } from './rules.ts'

/** What a contribution out of the budget reads besides the year's own stream. */
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

const isNew: ContributionRule = ({ state, data: { reference } }) =>
  entryOf(state.references, referenceKey('contribution', reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference }

const isRevenue: Rule<HeadContribution, CapitalGivesToReserve> = ({ state, data: { from } }) =>
  lineOf(state, from)?.fund === 'capital'
    ? { tag: 'CapitalGivesToReserve', rule: 'R2', ...headOf(from) }
    : null

const contributionRules: readonly ContributionRule[] = [
  ({ state, data }) => refuseNoBudget(state, data.from.financialYear),
  ({ receiverOpensOn, data: { reserve } }) =>
    refuseUnknownReserve({ opensOn: receiverOpensOn }, reserve),
  ({ data }) => refuseNotPositive(data.amount),
  isNew,
  ({ effectiveOn, data }) => refuseOutsideYear(effectiveOn, data.from.financialYear),
  ({ effectiveOn, receiverOpensOn }) =>
    refuseBeforeOpening({ opensOn: receiverOpensOn }, effectiveOn),
  ({ state, data: { from } }) => refuseUnknownLine(state, from.financialYear, [from]),
  ({ state, data: { from } }) => refuseNotControllable(state, [from]),
  isRevenue,
  ({ state, data: { from } }) => refuseCarriedService(state, from.financialYear, [from]),
  ({ state, data }) => refuseOverspent(state, data.from, data.amount),
]

/** Sets money aside out of a head of the budget: it leaves the head here, and the reserve receives it by a process. */
export const contributeFromHead = (
  command: ContributeFromHead,
  state: BudgetYear,
  context: HeadContributionContext,
): Either<HeadContributionRefusal, readonly EventOf<typeof ContributedToReserve>[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const { receiverOpensOn } = context
  const contribution = { state, receiverOpensOn, effectiveOn, data }
  const refusal = firstRefusal(contributionRules, contribution)
  if (refusal !== null) return left(refusal)
  const subject = { kind: 'reserve', reference: data.reserve } as const
  const onRecord = approvalOnRecord(context, command, data.decision, subject)
  if (isLeft(onRecord)) return onRecord
  const amount = formatPounds(data.amount)
  const given = { ...data, amount, onRecord: onRecord.right }
  return right([ContributedToReserve.of(effectiveOn, given)])
}
