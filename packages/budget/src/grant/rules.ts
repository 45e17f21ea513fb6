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
import { refuseLegs } from '../shared/leg-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { ReceiveSpecificGrant } from './commands.ts'
import type { GrantRefusal, NotAnIncomeHead } from './refusals.ts'

/** A grant that somebody says came in. */
export interface Grant {
  readonly state: BudgetYear
  readonly effectiveOn: PlainDate
  readonly data: ReceiveSpecificGrant['data']
}

type GrantRule = Rule<Grant, GrantRefusal>

const isNew: GrantRule = ({ state, data: { reference } }) =>
  entryOf(state.references, referenceKey('grant', reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference }

const comesInAtIncome: Rule<Grant, NotAnIncomeHead> = ({ state, data: { legs } }) => {
  const other = legs.find((leg) => leg.amount < 0n && lineOf(state, leg)?.kind !== 'income')
  return other === undefined ? null : { tag: 'NotAnIncomeHead', rule: 'R12', ...headOf(other) }
}

const grantRules: readonly GrantRule[] = [
  ({ state, data }) => refuseNoBudget(state, data.financialYear),
  isNew,
  ({ effectiveOn, data }) => refuseOutsideYear(effectiveOn, data.financialYear),
  ({ data }) => refuseLegs(data.legs, data.financialYear),
  ({ state, data }) => refuseUnknownLine(state, data.financialYear, data.legs),
  ({ state, data }) => refuseCarriedService(state, data.financialYear, data.legs),
  ({ state, data }) => mixedFunds(state, data.legs),
  comesInAtIncome,
]

/** The first rule that a grant breaks, in the documented precedence; null where it may be received. */
export const refuseGrant = (grant: Grant): GrantRefusal | null => firstRefusal(grantRules, grant)
