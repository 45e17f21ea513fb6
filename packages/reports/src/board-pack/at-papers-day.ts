import { type PointInTime, project, resolveKnownAt } from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { AnyReport } from '../any-report.ts'
import type { ReportParameters } from '../report.ts'
import type { ReportRefusal } from '../report-refusal.ts'
import type { ReportSource } from '../report-source.ts'
import { chosenMeeting } from './chosen-meeting.ts'
import { type KnownMeeting, type KnownMeetings, meetingsProjection } from './meetings-projection.ts'
import { papersInstant } from './papers-instant.ts'

const chosen = (
  known: KnownMeetings,
  { body, meeting }: ReportParameters,
): Either<ReportRefusal, KnownMeeting | null> => {
  const bodies = [...known.keys()].sort()
  if (body === null)
    return meeting === null ? right(null) : left({ tag: 'BodyNeeded', meeting, bodies })
  const meetings = known.get(body)
  if (meetings === undefined) return left({ tag: 'NoSuchBody', body, bodies })
  const found = chosenMeeting(meetings.values(), meeting)
  return found === undefined
    ? left({ tag: 'NoSuchMeeting', body, meeting, meetings: [...meetings.keys()].sort() })
    : right(found)
}

/**
 * Unless a point in time is asked for, a meeting's pack is the one that went out: as known at the end of the day of its
 * papers. If the meeting was recorded after that day, the pack is as at that day with what was recorded since; if the
 * meeting was not called ahead, it is as at the day of the meeting.
 */
const pointOf = async (
  { store }: ReportSource,
  { papersOn, on, position }: KnownMeeting,
): Promise<PointInTime> => {
  if (papersOn === null) return { asOf: on, knownAt: null }
  const knownAt = papersInstant(papersOn)
  const then = await resolveKnownAt(store, knownAt)
  return position <= then.position ? { asOf: null, knownAt } : { asOf: papersOn, knownAt: null }
}

const settled = async (
  source: ReportSource,
  asked: ReportParameters,
): Promise<Either<ReportRefusal, ReportParameters>> => {
  const { at } = asked
  const { state } = await project(source.store, governanceEvents, meetingsProjection, at)
  const found = chosen(state, asked)
  if (isLeft(found)) return found
  if (found.right === null) return right(asked)
  const isHead = at.asOf === null && at.knownAt === null
  const point = isHead ? await pointOf(source, found.right) : at
  return right({ ...asked, meeting: found.right.meeting, at: point })
}

/** The report, made as at the day on which the papers of its meeting went out, unless a point in time is asked for. */
export const atPapersDay = (report: AnyReport): AnyReport => ({
  ...report,
  make: async (source, asked) => {
    const parameters = await settled(source, asked)
    return isLeft(parameters) ? parameters : report.make(source, parameters.right)
  },
  explain: async (source, asked, cell) => {
    const parameters = await settled(source, asked)
    return isLeft(parameters) ? parameters : report.explain(source, parameters.right, cell)
  },
})
