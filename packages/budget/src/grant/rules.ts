import type { PlainDate } from '@coflyfr/core'
import { referenceKey } from '../budget-year/reference-key.ts'
import {
  lineOf,
  mixedFunds,
  refuseCarriedService,
  refuseNoBudget,
  refuseUnknownLine,
} from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { headOf } from '../shared/leg.ts'
import { legsRule } from '../shared/leg-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { type Rule, rule } from '../shared/rule.ts'
import type { ReceiveSpecificGrant } from './commands.ts'
import type { GrantRefusal, NotAnIncomeHead } from './refusals.ts'

/** A grant that somebody records as received. */
interface Grant {
  readonly state: BudgetYear
  readonly effectiveOn: PlainDate
  readonly data: ReceiveSpecificGrant['data']
}

type GrantRule = Rule<Grant, GrantRefusal>

const isNew: GrantRule = rule('the reference is new', ({ state, data: { reference } }) =>
  entryOf(state.references, referenceKey('grant', reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference },
)

const comesInAtIncome: Rule<Grant, NotAnIncomeHead> = rule(
  'the grant comes in at income heads',
  ({ state, data: { legs } }) => {
    const other = legs.find((leg) => leg.amount < 0n && lineOf(state, leg)?.kind !== 'income')
    return other === undefined ? null : { tag: 'NotAnIncomeHead', rule: 'R12', ...headOf(other) }
  },
  'R12',
)

/** The rules of a grant, in order of precedence. */
export const grantRules: readonly GrantRule[] = [
  rule('the year has an approved budget', ({ state, data }) =>
    refuseNoBudget(state, data.financialYear),
  ),
  isNew,
  rule('the date is in the financial year', ({ effectiveOn, data }) =>
    refuseOutsideYear(effectiveOn, data.financialYear),
  ),
  legsRule(
    'there are at least two legs, no head appears twice, and they sum to zero',
    ({ data }) => [data],
  ),
  rule('every head is a line of the budget', ({ state, data }) =>
    refuseUnknownLine(state, data.financialYear, data.legs),
  ),
  rule('no service of these heads has been carried forward', ({ state, data }) =>
    refuseCarriedService(state, data.financialYear, data.legs),
  ),
  rule('capital and revenue do not mix', ({ state, data }) => mixedFunds(state, data.legs), 'R2'),
  comesInAtIncome,
]
