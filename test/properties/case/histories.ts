import fc from 'fast-check'
import { dateOf, dayOf, daysInAll } from './calendar.ts'
import type { Desk, Try } from './desk.ts'
import { lookedAfterDraws } from './generate-looked-after.ts'
import { frontDoorDraws, pathwayDraws } from './generate-pathway.ts'
import { standing } from './model/spans.ts'
import { tapeOf } from './tape.ts'

/** What is drawn for one turn. The try it gives depends on what is on record by then, so that many succeed. */
interface Turn {
  readonly kind: number
  readonly numbers: readonly number[]
}

const numbersOfTurn = 24

const turn: fc.Arbitrary<Turn> = fc.record({
  kind: fc.nat(9999),
  numbers: fc.array(fc.nat(9999), { minLength: numbersOfTurn, maxLength: numbersOfTurn }),
})

const help = [
  ...['AcceptReferral', 'AcceptReferral', 'RejectReferral', 'ReopenReferral', 'CloseCase'],
  ...['StartAssessment', 'StartAssessment', 'CompleteAssessment', 'CompleteAssessment'],
  ...['AgreeCareAndSupportPlan', 'AgreeCareAndSupportPlan', 'HoldPlanReview'],
  ...['EndCareAndSupportPlan', 'CloseCase', 'ReceiveContact', 'VoidCaseFact'],
]

const returning = [
  ...['AcceptReferral', 'AcceptReferral', 'AgreeStepUp', 'AgreeStepUp', 'AgreeStepDown'],
  ...['CloseCase', 'CloseCase', 'ReopenReferral', 'VoidCaseFact'],
]

const protection = [
  ...['AcceptReferral', 'HoldStrategyDiscussion', 'StartEnquiry', 'StartEnquiry'],
  ...['ConcludeEnquiry', 'HoldInitialConference', 'HoldInitialConference', 'RegisterChild'],
  ...['RegisterChild', 'RegisterChild', 'ChangeAbuseCategories', 'HoldCoreGroup', 'MakeVisit'],
  ...['HoldReviewConference', 'DeregisterChild', 'CirculateOutlinePlan', 'CloseCase'],
  ...['AgreeCareAndSupportPlan', 'EndCareAndSupportPlan', 'VoidCaseFact'],
]

const placements = [
  ...['StartLookedAfterPeriod', 'StartLookedAfterPeriod', 'ChangeLegalStatus'],
  ...['StartPlacement', 'StartPlacement', 'EndEpisode', 'EndLookedAfterPeriod'],
  ...['CorrectEpisodes', 'ConfirmYearStart', 'ConfirmYearStart', 'VoidCaseFact'],
]

const panels = [
  ...['HoldPlacementPanel', 'HoldPlacementPanel', 'CheckPlacementCost', 'CheckPlacementCost'],
  ...['StartLookedAfterPeriod', 'StartLookedAfterPeriod', 'AgreePlacementCost'],
  ...['AgreePlacementCost', 'EndLookedAfterPeriod', 'VoidCaseFact'],
]

/** What the turns of a case are about: everything, or the commands of one path. */
const themes: readonly (readonly string[] | null)[] = [
  null,
  Object.keys(frontDoorDraws),
  help,
  returning,
  protection,
  placements,
  panels,
  [...protection, ...placements],
  Object.keys(lookedAfterDraws([])),
  ['TakeShortBreak', 'TakeShortBreak', 'TakeShortBreak', 'MakeVisit'],
]

/** One child's case: its turns, and what they are about. */
export interface History {
  readonly theme: readonly string[] | null
  readonly turns: readonly Turn[]
}

/** Cases of up to a number of turns. */
export const histories = (maxLength: number): fc.Arbitrary<History> =>
  fc.record({
    theme: fc.constantFrom(...themes),
    turns: fc.array(turn, { minLength: 5, maxLength, size: 'max' }),
  })

/** Mostly some days after the last fact; sometimes long after it, or before it, because facts are recorded late. */
const nextDay = (desk: Desk, below: (limit: number) => number): number => {
  const last = desk.done.length === 0 ? 0 : dayOf(desk.done.at(-1)?.on)
  const shape = below(12)
  if (shape === 0) return below(daysInAll)
  if (shape <= 2) return Math.max(0, last - below(30))
  if (shape === 3) return Math.min(daysInAll - 1, last + below(120))
  return Math.min(daysInAll - 1, last + below(8))
}

/** The try of a turn at this desk. */
export const tryOf = (desk: Desk, { theme }: History, { kind, numbers }: Turn): Try => {
  const draws = { ...frontDoorDraws, ...pathwayDraws, ...lookedAfterDraws(desk.done) }
  const commands = theme ?? Object.keys(draws)
  const opening = standing(desk.done).length === 0 && kind % 10 !== 0
  const command = opening
    ? kind % 3 === 0
      ? 'RecordChild'
      : 'ReceiveContact'
    : (commands[kind % commands.length] ?? 'ReceiveContact')
  const tape = tapeOf(numbers, desk.done)
  const by = tape.pick('u-1', 'u-2', 'u-3')
  const today = nextDay(desk, tape.below)
  const drawn = draws[command]?.(tape, today)
  return { command, by, on: dateOf(drawn?.day ?? today), data: drawn?.data ?? {} }
}
