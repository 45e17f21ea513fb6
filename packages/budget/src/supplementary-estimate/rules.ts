import type { PlainDate } from '@coflyfr/core'
import { referenceKey } from '../budget-year/reference-key.ts'
import {
  headGives,
  measureLegs,
  mixedFunds,
  refuseCarriedService,
  refuseNoBudget,
  refuseNotControllable,
  refuseUnknownLine,
} from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { refuseLegForm, sumOfLegs } from '../shared/leg-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import type { ApproveSupplementaryEstimate } from './commands.ts'
import type { EstimateIsVirement, SupplementaryEstimateRefusal } from './refusals.ts'

/** A supplementary estimate that is put to Council. */
interface Estimate {
  readonly state: BudgetYear
  readonly effectiveOn: PlainDate
  readonly data: ApproveSupplementaryEstimate['data']
}

type EstimateRule = Rule<Estimate, SupplementaryEstimateRefusal>

const legsMin = 1

const isNew: EstimateRule = rule('the reference is new', ({ state, data: { reference } }) =>
  entryOf(state.references, referenceKey('estimate', reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference },
)

const changesTotal: Rule<Estimate, EstimateIsVirement> = rule(
  'the legs do not sum to zero: that would be a virement',
  ({ data: { financialYear, reference, legs } }) =>
    sumOfLegs(legs) === 0n ? { tag: 'EstimateIsVirement', financialYear, reference } : null,
)

/** The rules of an estimate, in order of precedence; what it takes back must still be there, as with a virement. */
export const estimateRules: readonly EstimateRule[] = [
  rule('the year has an approved budget', ({ state, data }) =>
    refuseNoBudget(state, data.financialYear),
  ),
  isNew,
  rule('the date is in the financial year', ({ effectiveOn, data }) =>
    refuseOutsideYear(effectiveOn, data.financialYear),
  ),
  rule('there is at least one leg, none is zero, and no head appears twice', ({ data }) =>
    refuseLegForm(data.legs, data.financialYear, legsMin),
  ),
  changesTotal,
  rule('every head is a line of the budget', ({ state, data }) =>
    refuseUnknownLine(state, data.financialYear, data.legs),
  ),
  rule('no service of these heads has been carried forward', ({ state, data }) =>
    refuseCarriedService(state, data.financialYear, data.legs),
  ),
  rule('capital and revenue do not mix', ({ state, data }) => mixedFunds(state, data.legs), 'R2'),
  rule(
    'every head is controllable',
    ({ state, data }) => refuseNotControllable(state, data.legs),
    'R3',
  ),
  limitRule(headGives, ({ state, data }) => measureLegs(state, data.legs), 'R4'),
]
