import type { Leg, Told } from '../event.ts'
import { isInYear } from '../text/dates.ts'
import { penceOf } from '../text/pounds.ts'
import { virementHash } from './content-hash.ts'
import {
  type Checks,
  type Decision,
  distinct,
  may,
  must,
  type Rule,
  refused,
  rulesOn,
  same,
  supported,
} from './decision.ts'
import { areHeadsOnce, netOf } from './heads.ts'
import { isMixed, virementRoute, yearsOf } from './route.ts'
import type { BudgetState } from './state/budget-state.ts'
import { approversOf } from './state/steps.ts'
import { isPending, type Virement } from './state/virement-state.ts'
import { stepInTurn } from './step-in-turn.ts'

const budgetOf = ({ data, states }: Decision): BudgetState => states.budget(data.financialYear)

/** Legs must move money and add up to zero. */
function* balanced(legs: readonly Leg[]): Checks {
  yield* must(legs.length >= 2, 'there are fewer than two legs')
  yield* must(!legs.some(({ amount }) => penceOf(amount) === 0n), 'a leg has an amount of zero')
  yield* must(areHeadsOnce(legs), 'a head is listed twice')
  yield* must(netOf(legs) === 0n, 'the legs do not add up to zero')
}

/** R4: a head must have the money that a negative leg takes from it. */
export function* given(
  budget: BudgetState,
  legs: readonly Leg[],
  without: readonly Leg[] | 'pending' = [],
): Checks {
  for (const leg of legs) {
    const line = budget.heads.line(leg)
    const isFree = line?.kind === 'income' || line?.amount.startsWith('-')
    if (!leg.amount.startsWith('-') || isFree) continue
    const own =
      without === 'pending'
        ? []
        : without.filter(
            (other) =>
              other.amount.startsWith('-') &&
              other.costCentre === leg.costCentre &&
              other.subjective === leg.subjective,
          )
    const held = without === 'pending' ? 0n : budget.heads.pendingOut(leg) - netOf(own)
    const left = budget.heads.revised(leg) + held + penceOf(leg.amount)
    yield* must(left >= 0n, `${leg.costCentre} ${leg.subjective} cannot give ${leg.amount}`)
  }
}

/** None of the heads may belong to a service that was carried forward. */
export function* uncarried(budget: BudgetState, heads: readonly Leg[]): Checks {
  yield* must(
    !heads.some((head) => budget.isCarried(head)),
    'a head has already been carried forward',
  )
}

function* checkedYears({ financialYear, laterYears }: Told): Checks {
  const names = laterYears.map((year) => year.financialYear)
  yield* must(
    names.every((name) => name > financialYear) && new Set(names).size === names.length,
    'a later year is not later than this one, or is listed twice',
  )
  for (const { legs } of laterYears) yield* balanced(legs)
}

/** The checks that new, amended and reversing virements share. */
function* proposal(decision: Decision, before: Virement | undefined, notBefore: string): Checks {
  const { data, event, hashing } = decision
  const budget = budgetOf(decision)
  yield* must(budget.heads.isApproved, 'no budget is approved')
  yield* must(isInYear(event.effectiveOn, data.financialYear), 'it is not dated in the year')
  yield* must(event.effectiveOn >= notBefore, 'it is dated before the previous step')
  yield* balanced(data.legs)
  yield* checkedYears(data)
  yield* must(
    data.legs.every((leg) => budget.heads.line(leg) !== undefined),
    'a head is not a line of the budget',
  )
  yield* uncarried(budget, data.legs)
  const rules = rulesOn(decision, event.effectiveOn)
  if (isMixed(budget, data))
    yield* must(
      rules?.virements.some((row) => row.mixesCapitalAndRevenue === true) === true,
      'capital and revenue are mixed',
    )
  if (data.kind !== 'technical') {
    const lines = yearsOf(data).flatMap(({ legs }) =>
      legs.flatMap((leg) => budget.heads.line(leg) ?? []),
    )
    yield* must(
      lines.every(({ controllable }) => controllable),
      'a head is not controllable',
    )
    yield* given(budget, data.legs, before === undefined ? [] : before.document.legs)
  }
  yield* same('data.contentHash', data.contentHash, virementHash(hashing, data))
  yield* routed(decision, data, event.effectiveOn, before)
}

function* routed(decision: Decision, document: Told, day: string, amended?: Virement): Checks {
  const rules = rulesOn(decision, day)
  if (rules === undefined) {
    yield refused(`no rules are in force on ${day}`)
    return
  }
  const budget = budgetOf(decision)
  const own = (authority: string, year: string, leg: Leg): bigint => {
    if (amended?.approvedBy !== authority || amended.document.kind === 'technical') return 0n
    const legs = yearsOf(amended.document)
      .filter(({ financialYear }) => financialYear === year)
      .flatMap((one) => one.legs)
      .filter(
        (one) =>
          one.costCentre === leg.costCentre &&
          one.subjective === leg.subjective &&
          one.amount.startsWith('-') === leg.amount.startsWith('-'),
      )
    const sum = netOf(legs)
    return sum < 0n ? -sum : sum
  }
  const route = virementRoute(
    rules,
    budget,
    document,
    (authority, year, leg) => budget.approvedFor(authority, year, leg) - own(authority, year, leg),
  )
  yield* must(route !== undefined, 'no row of the approval rules applies to it')
  yield* same('data.route', decision.data.route, route)
}

function* newReference({ data, states }: Decision): Checks {
  const isNew = !states.budget(data.financialYear).virements.has(data.reference)
  yield* must(isNew, `the reference ${data.reference} has already been used`)
}

const proposed: Rule = function* (decision) {
  const { data, number, append } = decision
  const first = append[number - 1]
  if (first?.type === 'VirementReversed') {
    const reversed = budgetOf(decision).virements.get(first.data.reference)
    yield* newReference(decision)
    yield* proposal(decision, undefined, reversed?.lastStepOn ?? '')
    return
  }
  yield* may(decision, 'ProposeVirement')
  yield* newReference(decision)
  yield* same('data.reverses', data.reverses, null)
  yield* proposal(decision, undefined, '')
}

/** The virement that an event is about. */
const known = (decision: Decision): Virement | undefined =>
  budgetOf(decision).virements.get(decision.data.reference)

const amended: Rule = function* (decision) {
  const before = known(decision)
  yield* may(decision, 'AmendVirement')
  if (before === undefined) {
    yield refused('there is no such virement')
    return
  }
  yield* must(isPending(before), `its status is ${before.status}`)
  yield* same('data.reverses', decision.data.reverses, before.document.reverses)
  yield* same(
    'data.contentHashBefore',
    decision.data.contentHashBefore,
    before.document.contentHash,
  )
  yield* proposal(decision, before, before.lastStepOn)
}

function* undecided({ event, data }: Decision, before: Virement): Checks {
  yield* must(event.actor.role === data.by, 'the actor is not the person or body that decides')
  yield* must(
    before.status === 'proposed' || before.status === 'agreed',
    `its status is ${before.status}`,
  )
  yield* must(event.effectiveOn >= before.lastStepOn, 'it is dated before the previous step')
  yield* must(data.decidedOn >= before.versionOn, 'it was decided before it was proposed')
  yield* must(
    data.contentHash === before.document.contentHash,
    'the content hash belongs to a different version',
  )
}

const decided: Rule = function* (decision) {
  const { data, event } = decision
  const before = known(decision)
  if (before === undefined) {
    yield refused('there is no such virement')
    return
  }
  yield* undecided(decision, before)
  yield* must(isInYear(event.effectiveOn, data.financialYear), 'it is not dated in the year')
  yield* routed(decision, before.document, data.decidedOn)
  const act = event.type === 'VirementApproved' ? 'approve' : 'agree'
  yield* stepInTurn(decision, before.steps)
  yield* distinct(decision, 'approver', data.decidedOn, [
    ...before.proposers,
    ...approversOf(before.steps),
  ])
  yield* supported(decision, {
    by: data.by,
    verb: act === 'approve' ? 'approved' : 'agreed',
    decidedOn: data.decidedOn,
    subject: { kind: 'virement', reference: data.reference, contentHash: data.contentHash },
  })
}

const rejected: Rule = function* (decision) {
  const { data } = decision
  const before = known(decision)
  if (before === undefined) {
    yield refused('there is no such virement')
    return
  }
  yield* undecided(decision, before)
  const rules = rulesOn(decision, data.decidedOn)
  const route = rules && virementRoute(rules, budgetOf(decision), before.document)
  yield* must(
    route?.steps.some(({ by }) => by === data.by) === true,
    'the step is not in the route',
  )
  yield* supported(decision, {
    by: data.by,
    verb: 'refused',
    decidedOn: data.decidedOn,
    subject: { kind: 'virement', reference: data.reference, contentHash: data.contentHash },
  })
}

/** Rules of proposing and deciding virements, by type of event. */
export const rulesOfProposals = {
  VirementProposed: proposed,
  VirementAmended: amended,
  VirementAgreed: decided,
  VirementApproved: decided,
  VirementRejected: rejected,
} satisfies { readonly [type: string]: Rule }
