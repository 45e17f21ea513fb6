import type { Happened } from '../../clock/clock-mark.ts'
import type { Placement } from './placements-of.ts'
import { type VisitRule, visitRules } from './visit-rules.ts'

/** Long-term foster care, meant to last until the child is an adult. */
const longTerm: ReadonlySet<string> = new Set(['U1', 'U4'])

const startOf = {
  usual: 'placement-started',
  immediate: 'immediate-placement-started',
  'order-at-home': 'interim-order-at-home',
} as const satisfies Record<VisitRule, Happened['mark']>

const endOf = {
  immediate: 'immediate-placement-ended',
  'order-at-home': 'order-at-home-ended',
} as const satisfies Record<Exclude<VisitRule, 'usual'>, Happened['mark']>

/** The marks of one placement: its beginning, each change of the rule that it is visited by, and its end. */
export const placementMarks = (placement: Placement): readonly Happened[] => {
  const { placement: about, episodes, endedOn } = placement
  const [{ startedOn, placementType }] = episodes
  const marks: Happened[] = []
  let before: VisitRule | null = null
  for (const { on, rule } of visitRules(placement)) {
    // Back under the usual rule, the end of the other rule starts the usual visits again.
    const end = before === null || before === 'usual' ? null : endOf[before]
    const mark = rule === 'usual' && end !== null ? end : startOf[rule]
    if (rule !== before) marks.push({ mark, on, about })
    before = rule
  }
  if (longTerm.has(placementType)) marks.push({ mark: 'placed-to-eighteen', on: startedOn, about })
  if (endedOn !== null) marks.push({ mark: 'placement-ended', on: endedOn, about })
  return marks
}
