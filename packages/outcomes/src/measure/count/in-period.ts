import type { PlainDate } from '@coflyfr/core'
import { shortBreakStatuses } from '../../case/codes/looked-after-codes.ts'
import type { AnswerInHistory, AnswerList, CaseHistory } from '../../case/history/case-history.ts'
import type { ChildrenInPeriodRule } from '../counting.ts'
import { happeningsByRule } from './happenings.ts'

/** A period by its first and last day. */
interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

type Rule = (history: CaseHistory, days: Days) => boolean

/** Activity at the front door: contacts, handoffs, and services that were asked for or begun. */
const hasActivity: Rule = (history, { from, to }) =>
  [
    ...(
      [
        'contacts-received',
        'contacts-decided',
        'handoffs',
        'cross-referrals',
        'services-started',
      ] as const
    ).flatMap((rule) => happeningsByRule[rule](history).map(({ on }) => on)),
    ...history.requests.map(({ startedOn }) => startedOn),
  ].some((on) => on >= from && on <= to)

const wasLookedAfter: Rule = ({ episodes }, { from, to }) =>
  episodes.some(
    ({ startedOn, endedOn, legalStatus }) =>
      !shortBreakStatuses.has(legalStatus) &&
      startedOn <= to &&
      (endedOn === null || endedOn >= from),
  )

const answersIn = (
  answers: readonly AnswerInHistory[],
  { from, to }: Days,
): readonly AnswerInHistory[] => answers.filter(({ on }) => on >= from && on <= to)

const asked =
  (list: AnswerList): Rule =>
  (history, days) =>
    answersIn(history[list], days).length > 0

/** Somebody with two keys may have been asked under both: the latest answer of the period stands. */
const lastlyYes =
  (list: AnswerList): Rule =>
  (history, days) =>
    answersIn(history[list], days).reduce<AnswerInHistory | null>(
      (latest, one) => (latest === null || one.on >= latest.on ? one : latest),
      null,
    )?.isYes ?? false

const everYes =
  (list: AnswerList): Rule =>
  (history, days) =>
    answersIn(history[list], days).some(({ isYes }) => isYes)

/** Whether a child is counted by each rule in a period. */
export const inPeriodByRule: Readonly<Record<ChildrenInPeriodRule, Rule>> = {
  'children-with-activity': hasActivity,
  'looked-after-in-period': wasLookedAfter,
  'key-stage-2-assessed': asked('keyStage2'),
  'key-stage-2-achieved': lastlyYes('keyStage2'),
  'key-stage-4-assessed': asked('keyStage4'),
  'key-stage-4-achieved': lastlyYes('keyStage4'),
  'care-leavers-asked-after-12-months': asked('activityAfter12Months'),
  'care-leavers-in-education-or-work-after-12-months': lastlyYes('activityAfter12Months'),
  'care-leavers-asked-after-24-months': asked('activityAfter24Months'),
  'care-leavers-in-education-or-work-after-24-months': lastlyYes('activityAfter24Months'),
  'care-leavers-on-record': asked('homeless'),
  'care-leavers-homeless': everYes('homeless'),
}
