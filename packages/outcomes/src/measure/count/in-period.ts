import type { PlainDate } from '@coflyfr/core'
import { shortBreakStatuses } from '../../case/codes/looked-after-codes.ts'
import type { CaseHistory } from '../../case/history/case-history.ts'
import type { ChildrenInPeriodRule } from '../counting.ts'
import { happeningsByRule } from './happenings.ts'

/** A period by its first and last day. */
interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

type Rule = (history: CaseHistory, days: Days) => boolean

/** What anybody did at the front door counts as activity: contacts, handoffs, and services that were asked for or begun. */
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

/** Whether a child is counted by each rule in a period. */
export const inPeriodByRule: Readonly<Record<ChildrenInPeriodRule, Rule>> = {
  'children-with-activity': hasActivity,
  'looked-after-in-period': wasLookedAfter,
}
