import type { FinancialYear, PlainDate } from '@coflyfr/core'
import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import { actionRow } from './action-row.ts'
import { planNotes } from './notes.ts'
import { type Plan, type PlansState, type Version, versionInForce } from './state.ts'

/** The version shown: the one in force, else the last submitted. */
const shownVersion = (plan: Plan): Version | undefined =>
  versionInForce(plan) ?? plan.versions.at(-1)

const isAsked = (plan: Plan, year: FinancialYear | null): boolean => {
  const content = shownVersion(plan)?.content
  if (year === null || content === undefined) return true
  return content.firstYear <= year && year <= content.lastYear
}

const rowsOf = (plan: Plan, day: PlainDate | null): readonly Row[] => {
  const version = shownVersion(plan)
  if (version === undefined) return []
  return version.content.actions.map((action) => actionRow(plan, version, action, day))
}

/**
 * The strategic actions of each plan, in the order of the plan; if a year is asked for, only of plans that cover it.
 */
export const renderPlans = (
  state: PlansState,
  { parameters: { year }, day }: RenderContext,
): ReportBody => {
  const plans = [...state.values()]
    .filter((plan) => isAsked(plan, year))
    .sort(byText(({ plan }) => plan))
  return {
    rows: plans.flatMap((plan) => rowsOf(plan, day)),
    totals: {},
    notes: plans.flatMap((plan) => planNotes(plan, day)),
  }
}
