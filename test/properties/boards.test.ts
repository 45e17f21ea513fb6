import { addDays, addMonths, daysBetween, type Placed, type PlainDate } from '@coflyfr/core'
import type { PlanEvent } from '@coflyfr/outcomes/events'
import {
  defaultParameters,
  lineStanding,
  planReport,
  type Report,
  recommendationsReport,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recommendationLogs } from './reports/body-logs.ts'
import type { Written } from './reports/desk.ts'
import { date } from './reports/logs-of.ts'
import { planLogs } from './reports/outcome-logs.ts'

const runs = { numRuns: 500 }
const today = date(500)

/** Folds need nothing of an envelope but its event. */
const placed = <Event>(log: readonly Written[]): readonly Event[] =>
  log.map(([, event], position) => ({ ...event, position }) as Event)

const rowsAfter = <State, Event extends PlanEvent>(
  { projection, render }: Pick<Report<State, Event>, 'projection' | 'render'>,
  events: readonly Placed<Event>[],
) => {
  const state = events.reduce(projection.evolve, projection.initialState())
  return render(state, { parameters: defaultParameters, day: today, seenFrom: null }).rows
}

/** Due days of the actions and milestones of one plan, worked out from its approvals alone. */
type Dues = Map<string, PlainDate>

const duesOf = (content: Extract<PlanEvent, { type: 'PlanSubmitted' }>['data']['content']): Dues =>
  new Map(
    content.actions.flatMap(({ action, due, milestones }) => [
      [action, due] as const,
      ...milestones.map((one) => [`${action}/${one.milestone}`, one.due] as const),
    ]),
  )

/** The slip of each action: from the first approved day to the day that it is due now. */
const slipsOf = (events: readonly PlanEvent[], plan: string): ReadonlyMap<string, number> => {
  const submitted = new Map<string, Dues>()
  const first: Dues = new Map()
  let current: Dues = new Map()
  for (const event of events.filter(({ data }) => data.plan === plan)) {
    if (event.type === 'PlanSubmitted')
      submitted.set(event.data.contentHash, duesOf(event.data.content))
    if (event.type === 'PlanApproved') {
      current = new Map(submitted.get(event.data.contentHash) ?? current)
      for (const [name, due] of current) if (!first.has(name)) first.set(name, due)
    }
    const name =
      event.type === 'MilestoneRevised' ? `${event.data.action}/${event.data.milestone}` : ''
    if (event.type === 'MilestoneRevised' && current.has(name)) current.set(name, event.data.due)
  }
  const slips = new Map<string, number>()
  for (const [name, due] of current) {
    const action = name.split('/')[0] ?? name
    const slip = daysBetween(first.get(name) ?? due, due)
    slips.set(action, Math.max(slips.get(action) ?? slip, slip))
  }
  return slips
}

type PlanFold = Pick<typeof planReport, 'projection' | 'render'>

/**
 * The events of one plan as its decider would allow them: drafted once, and only the last submitted version approved.
 */
const asDecided = (
  events: readonly Placed<PlanEvent>[],
  plan: string,
): readonly Placed<PlanEvent>[] => {
  const kept: Placed<PlanEvent>[] = []
  let submitted = ''
  for (const event of events.filter(({ data }) => data.plan === plan)) {
    if (event.type === 'PlanDrafted' ? kept.length > 0 : kept.length === 0) continue
    if (event.type === 'PlanSubmitted') submitted = event.data.contentHash
    if (event.type === 'PlanApproved' && event.data.contentHash !== submitted) continue
    kept.push(event)
  }
  return kept
}

const slipIsNeverLost = (fold: PlanFold) =>
  fc.property(planLogs, (log) => {
    const events = placed<Placed<PlanEvent>>(log)
    return ['x1', 'x2'].every((plan) => {
      const own = asDecided(events, plan)
      const slips = slipsOf(own, plan)
      return rowsAfter(fold, own)
        .filter(({ slipDays }) => slipDays !== null)
        .every(({ action, slipDays }) => slips.get(String(action)) === slipDays)
    })
  })

test('a slip is counted from the first approved day, whatever is approved or revised later', () => {
  fc.assert(slipIsNeverLost(planReport), runs)
})

/** Starts each plan again with every approval, as if there had been no earlier version. */
const forgetful: PlanFold = {
  ...planReport,
  projection: {
    ...planReport.projection,
    evolve: (state, event) => {
      const plan = state.get(event.data.plan)
      if (event.type === 'PlanApproved' && plan !== undefined)
        state.set(plan.plan, { ...plan, standings: new Map() })
      return planReport.projection.evolve(state, event)
    },
  },
}

/** Treats a revised milestone as if it had always had that due day. */
const unrevised: PlanFold = {
  ...planReport,
  projection: {
    ...planReport.projection,
    evolve: (state, event) =>
      event.type === 'MilestoneRevised' ? state : planReport.projection.evolve(state, event),
  },
}

test.each([
  ['forgets the first approved days with a new version', forgetful],
  ['does not count the slip of milestones', unrevised],
] as const)('a plan that %s is noticed', (_, fold) => {
  expect(fc.check(slipIsNeverLost(fold), { ...runs, numRuns: 3000 }).failed).toBe(true)
})

interface Owed {
  readonly firstDueOn: PlainDate
  readonly everyMonths: number
  readonly reported: number
}

const owed: fc.Arbitrary<Owed> = fc.record({
  firstDueOn: fc.nat(400).map(date),
  everyMonths: fc.integer({ min: 1, max: 12 }),
  reported: fc.nat(6),
})

/** Every due day up to a day. */
const dueBefore = ({ firstDueOn, everyMonths }: Owed, day: PlainDate): readonly PlainDate[] =>
  Array.from({ length: 120 }, (_, number) => addMonths(firstDueOn, number * everyMonths)).filter(
    (due) => due < day,
  )

type Standing = typeof lineStanding

const outstandingIsWhatIsDue = (standing: Standing) =>
  fc.property(owed, fc.nat(1200), (line, days) => {
    const day = date(days)
    const unanswered = dueBefore(line, day).slice(line.reported)
    const { outstanding, daysLate } = standing(line, day)
    const first = unanswered.at(0)
    return (
      outstanding === unanswered.length &&
      daysLate === (first === undefined ? null : daysBetween(first, day))
    )
  })

test('a body owes a report for every past due day without one', () => {
  fc.assert(outstandingIsWhatIsDue(lineStanding), runs)
})

test.each<readonly [string, Standing]>([
  ['is late on the day itself', (line, day) => lineStanding(line, addDays(day, 1))],
  [
    'lets one report answer all due days',
    (line, day) => lineStanding({ ...line, reported: line.reported * 2 }, day),
  ],
  [
    'ignores the ends of months',
    (line, day) => lineStanding({ ...line, firstDueOn: addDays(line.firstDueOn, 1) }, day),
  ],
])('a line that %s is noticed', (_, standing) => {
  expect(fc.check(outstandingIsWhatIsDue(standing), runs).failed).toBe(true)
})

type TrackerFold = Pick<typeof recommendationsReport, 'projection' | 'render'>

const endsIt: ReadonlySet<string> = new Set(['RecommendationRejected', 'RecommendationClosed'])

/** Days from the day it was made to the day it ended, or to today; none if it is dated in the future. */
const daysOpenAreSinceItWasMade = ({ projection, render }: TrackerFold) =>
  fc.property(recommendationLogs, fc.nat(900), (log, days) => {
    const day = date(days)
    const events = placed<Parameters<typeof projection.evolve>[1]>(log)
    const state = events.reduce(projection.evolve, projection.initialState())
    return render(state, { parameters: defaultParameters, day, seenFrom: null }).rows.every(
      (row) => {
        const own = events.filter(
          ({ data }) => data.body === row['body'] && data.recommendation === row['recommendation'],
        )
        const made = own.findLastIndex(({ type }) => type === 'RecommendationMade')
        const ended = own.slice(made).findLast(({ type }) => endsIt.has(type))
        const from = own[made]?.effectiveOn ?? day
        return row['daysOpen'] === Math.max(0, daysBetween(from, ended?.effectiveOn ?? day))
      },
    )
  })

test('a recommendation is open from the day it was made until it ends', () => {
  fc.assert(daysOpenAreSinceItWasMade(recommendationsReport), runs)
})

const endless: TrackerFold = {
  ...recommendationsReport,
  render: (state, context) => {
    const open = [...state].map(([key, one]) => [key, { ...one, endedOn: null }] as const)
    return recommendationsReport.render(new Map(open), context)
  },
}

const fromItsReply: TrackerFold = {
  ...recommendationsReport,
  render: (state, context) => {
    const later = [...state].map(
      ([key, one]) => [key, { ...one, madeOn: one.respondedOn ?? one.madeOn }] as const,
    )
    return recommendationsReport.render(new Map(later), context)
  },
}

test.each([
  ['never ends', endless],
  ['counts from its reply', fromItsReply],
] as const)('a tracker that %s is noticed', (_, fold) => {
  expect(fc.check(daysOpenAreSinceItWasMade(fold), runs).failed).toBe(true)
})
