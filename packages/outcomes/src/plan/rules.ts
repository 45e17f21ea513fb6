import { firstDayOf, lastDayOf, type PlainDate } from '@coflyfr/core'
import type { StrategicAction } from './content.ts'
import type { PlanDraft } from './draft.ts'
import type {
  DueOutsidePlan,
  NextReviewNotLater,
  NoSuchMilestone,
  NoSuchTheme,
  PlanYearsReversed,
  RatingContradictsCompletion,
} from './refusals.ts'
import type { ActionStanding } from './version-in-force.ts'

/** A plan's last year does not come before its first. */
export const yearsInOrder = ({
  firstYear,
  lastYear,
}: Pick<PlanDraft, 'firstYear' | 'lastYear'>): PlanYearsReversed | null =>
  lastYear < firstYear ? { tag: 'PlanYearsReversed', firstYear, lastYear } : null

/** An action belongs to a theme of the plan. */
export const knownTheme = ({ themes }: PlanDraft, reference: string): NoSuchTheme | null =>
  themes.some(({ theme }) => theme === reference) ? null : { tag: 'NoSuchTheme', theme: reference }

/** The milestone is one of the action's. */
export const knownMilestone = (
  { action, milestones }: StrategicAction,
  reference: string,
): NoSuchMilestone | null =>
  milestones.some(({ milestone }) => milestone === reference)
    ? null
    : { tag: 'NoSuchMilestone', action, milestone: reference }

/** A due date lies in the plan's years, 1 April of the first to 31 March at the end of the last. */
export const dueWithinPlan = (
  { firstYear, lastYear }: Pick<PlanDraft, 'firstYear' | 'lastYear'>,
  reference: string,
  due: PlainDate,
): DueOutsidePlan | null => {
  const firstDay = firstDayOf(firstYear)
  const lastDay = lastDayOf(lastYear)
  return due < firstDay || due > lastDay
    ? { tag: 'DueOutsidePlan', reference, due, firstDay, lastDay }
    : null
}

/** Every due date of a draft lies in its years; names the first action or milestone that does not. */
export const allDueWithinPlan = (draft: PlanDraft): DueOutsidePlan | null => {
  for (const { action, due, milestones } of draft.actions) {
    const dates = [
      [action, due] as const,
      ...milestones.map((one) => [one.milestone, one.due] as const),
    ]
    for (const [reference, date] of dates) {
      const refused = dueWithinPlan(draft, reference, date)
      if (refused !== null) return refused
    }
  }
  return null
}

/** Blue is the rating of a completed action, and the only one it may have (DOMAIN §5.7). */
export const ratingFitsCompletion = (
  action: string,
  { completedOn }: ActionStanding,
  progress: RatingContradictsCompletion['progress'],
): RatingContradictsCompletion | null =>
  (progress === 'blue') === (completedOn !== null)
    ? null
    : { tag: 'RatingContradictsCompletion', action, progress, completedOn }

/** The next review comes after the one that names it. */
export const nextReviewLater = (
  reviewedOn: PlainDate,
  nextReviewOn: PlainDate | undefined,
): NextReviewNotLater | null =>
  nextReviewOn !== undefined && nextReviewOn <= reviewedOn
    ? { tag: 'NextReviewNotLater', reviewedOn, nextReviewOn }
    : null
