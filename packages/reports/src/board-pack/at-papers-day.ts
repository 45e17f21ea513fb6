import { type PointInTime, project } from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { AnyReport } from '../any-report.ts'
import type { ReportParameters, ReportRefusal } from '../report.ts'
import type { ReportSource } from '../report-source.ts'
import { chosenMeeting } from './chosen-meeting.ts'
import { type KnownMeeting, type KnownMeetings, meetingsProjection } from './meetings-projection.ts'
import { papersInstant } from './papers-instant.ts'

/**
 * A pack of one meeting that is asked for at no point in time is the one that went out: as known at the end of the day of
 * its papers, or as at the day of a meeting that was not called ahead. Where no meeting is asked for it is the next one,
 * else the last.
 */
const settle = (
  meetings: KnownMeetings,
  asked: ReportParameters,
): Either<ReportRefusal, ReportParameters> => {
  const { body, meeting, at } = asked
  const bodies = [...meetings.keys()].sort()
  if (body === null)
    return meeting === null ? right(asked) : left({ tag: 'BodyNeeded', meeting, bodies })
  const ofBody = meetings.get(body)
  if (ofBody === undefined) return left({ tag: 'NoSuchBody', body, bodies })
  const chosen = chosenMeeting(ofBody.values(), meeting)
  if (chosen === undefined)
    return left({ tag: 'NoSuchMeeting', body, meeting, meetings: [...ofBody.keys()].sort() })
  const isHead = at.asOf === null && at.knownAt === null
  return right({ ...asked, meeting: chosen.meeting, at: isHead ? pointOf(chosen) : at })
}

const pointOf = ({ papersOn, on }: KnownMeeting): PointInTime =>
  papersOn === null ? { asOf: on, knownAt: null } : { asOf: null, knownAt: papersInstant(papersOn) }

const settled = async (
  { store }: ReportSource,
  asked: ReportParameters,
): Promise<Either<ReportRefusal, ReportParameters>> => {
  const { state } = await project(store, governanceEvents, meetingsProjection, asked.at)
  return settle(state, asked)
}

/** The same report, made at the point in time at which the papers of its meeting went out. */
export const atPapersDay = (report: AnyReport): AnyReport => ({
  ...report,
  make: async (source, asked) => {
    const parameters = await settled(source, asked)
    return isLeft(parameters) ? parameters : report.make(source, parameters.right)
  },
  explain: async (source, asked, cell) => {
    const parameters = await settled(source, asked)
    return isLeft(parameters) ? null : report.explain(source, parameters.right, cell)
  },
})
