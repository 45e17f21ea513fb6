import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { NotAMember } from '../body/refusals.ts'
import type { BodyState } from '../body/state.ts'
import { type DatedBeforePreviousStep, notBefore } from '../dated-before-previous-step.ts'
import type { HighlightLine } from './highlight-line.ts'
import type { ActionReportedTwice, BoardActionIsClosed, NoSuchBoardAction } from './refusals.ts'
import type { BoardState } from './state.ts'

/** Advice counts as independent only from somebody appointed in that capacity; refuses with `NotAMember`. */
export const mayAdvise = (
  { memberships }: BodyState,
  body: string,
  adviser: string,
): Either<NotAMember, null> =>
  memberships.get(adviser)?.capacity === 'independent-adviser'
    ? right(null)
    : left({ tag: 'NotAMember', body, member: adviser })

/** Lets an open action be rescheduled or closed, no earlier than it was assigned. */
export const mayChange = (
  { actions }: BoardState,
  action: string,
  effectiveOn: PlainDate,
): Either<NoSuchBoardAction | BoardActionIsClosed | DatedBeforePreviousStep, null> => {
  const found = actions.get(action)
  if (found === undefined) return left({ tag: 'NoSuchBoardAction', action })
  if (found.status === 'closed') return left({ tag: 'BoardActionIsClosed', action })
  return notBefore(found.on, effectiveOn)
}

/** Lets a highlight report say how each action stands once; actions of two plans may share a reference. */
export const reportedOnce = (
  report: string,
  lines: readonly HighlightLine[],
): Either<ActionReportedTwice, null> => {
  const keys = lines.map(({ plan = '', action }) => `${plan}/${action}`)
  const again = lines.find((_, index) => keys.indexOf(keys[index] ?? '') < index)
  return again === undefined
    ? right(null)
    : left({ tag: 'ActionReportedTwice', report, action: again.action })
}
