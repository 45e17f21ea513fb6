import type { PlainDate } from '@coflyfr/core'
import { absPence } from '@coflyfr/money'
import { referenceKey } from '../budget-year/reference-key.ts'
import {
  lineOf,
  mayStandBelowZero,
  mixedFunds,
  refuseCarriedService,
  refuseNoBudget,
  refuseNotControllable,
  refuseOverspent,
  refuseUnknownLine,
} from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { refuseLegForm, sumOfLegs } from '../shared/leg-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { ApproveSupplementaryEstimate } from './commands.ts'
import type { EstimateIsVirement, SupplementaryEstimateRefusal } from './refusals.ts'

/** A supplementary estimate that is put to Council. */
export interface Estimate {
  readonly state: BudgetYear
  readonly effectiveOn: PlainDate
  readonly data: ApproveSupplementaryEstimate['data']
}

type EstimateRule = Rule<Estimate, SupplementaryEstimateRefusal>

const legsMin = 1

const isNew: EstimateRule = ({ state, data: { reference } }) =>
  entryOf(state.references, referenceKey('estimate', reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference }

const changesTotal: Rule<Estimate, EstimateIsVirement> = ({ data }) => {
  const { financialYear, reference, legs } = data
  return sumOfLegs(legs) === 0n ? { tag: 'EstimateIsVirement', financialYear, reference } : null
}

/** What an estimate takes back must still be there, as with a virement (DOMAIN R4). */
const takesWhatIsThere: EstimateRule = ({ state, data: { legs } }) => {
  for (const leg of legs) {
    const line = lineOf(state, leg)
    if (leg.amount >= 0n || line === undefined || mayStandBelowZero(line)) continue
    const refusal = refuseOverspent(state, leg, absPence(leg.amount))
    if (refusal !== null) return refusal
  }
  return null
}

const estimateRules: readonly EstimateRule[] = [
  ({ state, data }) => refuseNoBudget(state, data.financialYear),
  isNew,
  ({ effectiveOn, data }) => refuseOutsideYear(effectiveOn, data.financialYear),
  ({ data }) => refuseLegForm(data.legs, data.financialYear, legsMin),
  changesTotal,
  ({ state, data }) => refuseUnknownLine(state, data.financialYear, data.legs),
  ({ state, data }) => refuseCarriedService(state, data.financialYear, data.legs),
  ({ state, data }) => mixedFunds(state, data.legs),
  ({ state, data }) => refuseNotControllable(state, data.legs),
  takesWhatIsThere,
]

/** The first rule that an estimate breaks, in the documented precedence; null where Council may approve it. */
export const refuseEstimate = (estimate: Estimate): SupplementaryEstimateRefusal | null =>
  firstRefusal(estimateRules, estimate)
