import { actionRow } from '../plan/action-row.ts'
import { type Plan, versionInForce } from '../plan/state.ts'
import type { PackRow } from './blank-row.ts'
import { reportsFor } from './highlight-rows.ts'
import type { PackGround } from './pack-ground.ts'
import type { Body } from './state.ts'

/**
 * The plans that a board's terms of reference give it; if they name none, all plans that its highlight reports mention.
 */
const plansOf = ({ plans, highlights }: Body): ReadonlySet<string> => {
  if (plans.length > 0) return new Set(plans)
  const lines = highlights.flatMap((report) => report.lines)
  return new Set(lines.flatMap(({ plan }) => (plan === undefined ? [] : [plan])))
}

const overseen = ({ state, body }: PackGround): readonly Plan[] =>
  [...plansOf(body)].flatMap((name) => state.plans.get(name) ?? [])

/** The actions of the plans in force that the board oversees, each with its slip. */
export const planRows = (ground: PackGround): readonly PackRow[] =>
  overseen(ground).flatMap((plan) => {
    const version = versionInForce(plan)
    if (version === undefined) return []
    return version.content.actions.map((action): PackRow => {
      const row = actionRow(plan, version, action, ground.day)
      return {
        section: 'plan',
        reference: `${plan.plan}/${action.action}`,
        cells: {
          title: action.title,
          who: action.owner,
          due: action.due,
          status: row['status'] ?? null,
          progress: row['progress'] ?? null,
          previousProgress: row['previousProgress'] ?? null,
          confidence: row['confidence'] ?? null,
          slipDays: row['slipDays'] ?? null,
          on: row['lastReportedOn'] ?? null,
          measures: action.measures,
          changed: row['changed'] ?? null,
          risk: row['risk'] ?? null,
          decisionAsked: row['decisionAsked'] ?? null,
        },
      }
    })
  })

/** The measures of the meeting's highlight report and of the plans in force. */
export const linkedMeasures = (ground: PackGround): readonly string[] => {
  const { body, meeting } = ground
  const lines = reportsFor(body, meeting).flatMap((report) => report.lines)
  const actions = overseen(ground).flatMap((plan) => versionInForce(plan)?.content.actions ?? [])
  return [
    ...new Set([
      ...lines.flatMap(({ measures = [] }) => measures),
      ...actions.flatMap(({ measures }) => measures),
    ]),
  ].sort()
}
