import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { nextReviewLater } from '../../plan/rules.ts'
import { type CaseDecision, type DecidersOf, given, record } from '../decision.ts'
import type { OpenCase } from '../open-case.ts'
import type { outcomeCommands } from './commands.ts'
import { OutcomeAgreed, OutcomeClosed, OutcomeMeasured, OutcomeReviewed } from './events.ts'
import { notClosed, sameScale, scoreOrReason, workedOn } from './rules.ts'
import type { PersonalOutcome } from './state.ts'

/** Decides about an outcome of the case; refuses where it has none of that reference. */
const onOutcome = (
  { outcomes: { outcomes } }: OpenCase,
  outcome: string,
  decide: (agreed: PersonalOutcome) => CaseDecision,
): CaseDecision => given(outcomes.get(outcome), { tag: 'NoSuchOutcome', outcome }, decide)

/** Decisions about what matters to a child; refusals in the order of `OutcomeRefusal`, those about the scale before. */
export const outcomeDeciders: DecidersOf<typeof outcomeCommands> = {
  AgreeOutcome: ({ data, effectiveOn }, { outcomes }) =>
    record(
      noDuplicate('outcome', [...outcomes.outcomes.keys()], [data.outcome]) ??
        nextReviewLater(effectiveOn, data.reviewOn),
      OutcomeAgreed.of(effectiveOn, { baseline: null, plan: null, ...data }),
    ),
  MeasureOutcome: ({ data, effectiveOn }, open) =>
    onOutcome(open, data.outcome, (agreed) => {
      const measured = { score: null, noScore: null, ...data }
      return record(
        sameScale(data.outcome, agreed, data) ??
          workedOn(data.outcome, agreed, effectiveOn) ??
          scoreOrReason(measured.score, measured.noScore),
        OutcomeMeasured.of(effectiveOn, measured),
      )
    }),
  ReviewOutcome: ({ data, effectiveOn }, open) =>
    onOutcome(open, data.outcome, (agreed) =>
      record(
        noDuplicate('review', open.outcomes.reviews, [data.review]) ??
          workedOn(data.outcome, agreed, effectiveOn) ??
          nextReviewLater(effectiveOn, data.nextReviewOn),
        OutcomeReviewed.of(effectiveOn, data),
      ),
    ),
  CloseOutcome: ({ data, effectiveOn }, open) =>
    onOutcome(open, data.outcome, (agreed) =>
      record(
        datedInOrder(effectiveOn, agreed.startedOn) ?? notClosed(data.outcome, agreed),
        OutcomeClosed.of(effectiveOn, data),
      ),
    ),
}
