import type { PlainDate } from '@coflyfr/core'
import type { ClockLeg, LegEnd } from './clock-leg.ts'
import type { ClockMark, Happened, Restarted } from './clock-mark.ts'
import { calendarEnd } from './limit.ts'
import type { MarkName } from './mark-name.ts'
import { stepOfLeg } from './step-of-leg.ts'
import type { StatutoryTimescale } from './timescale.ts'

/** The timescales in force on a day. */
export type TimescalesOn = (on: PlainDate) => readonly StatutoryTimescale[]

/** One clock of a case, about one matter: its legs so far, the last of which may run. */
interface Clock {
  readonly clock: string
  readonly about: string | null
  readonly firstStart: PlainDate
  readonly happened: Set<MarkName>
  readonly legs: ClockLeg[]
  /** Legs of the times before that the clock ran about the same matter. */
  readonly legsBefore: number
}

/**
 * The clocks that the marks of a case start, leg by leg. The order of recording matters only within a day, so what is recorded
 * late counts where it belongs.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { clocksOf, walesTimescales } from '@coflyfr/outcomes/clocks'
 *
 * const happened = (mark: 'contact-received' | 'contact-decided', on: string) =>
 *   ({ mark, on: plainDate(on), about: 'c1' }) as const
 * const marks = [happened('contact-received', '2023-04-06'), happened('contact-decided', '2023-04-11')]
 * const [leg] = clocksOf(marks, () => walesTimescales)
 * assert.equal(leg?.clock, 'contact-decision')
 * assert.deepEqual(leg?.end, { kind: 'done', on: '2023-04-11' })
 * ```
 */
export const clocksOf = (
  marks: readonly ClockMark[],
  timescalesOn: TimescalesOn,
): readonly ClockLeg[] => {
  const clocks = new Map<string, Clock>()
  const before: Happened[] = []
  for (const mark of marks.toSorted(byDay)) {
    if (mark.mark === 'restarted') restart(clocks.get(keyOf(mark.clock, mark.about)), mark)
    else {
      for (const clock of clocks.values()) heed(clock, mark, timescalesOn)
      for (const timescale of timescalesOn(mark.on))
        if (timescale.from.includes(mark.mark)) open(clocks, timescale, mark, before, timescalesOn)
      before.push(mark)
    }
  }
  return [...clocks.values()].flatMap(({ legs }) => legs)
}

const byDay = (one: ClockMark, other: ClockMark): number =>
  one.on < other.on ? -1 : Number(one.on > other.on)

const keyOf = (clock: string, about: string | null): string => `${clock}/${about ?? ''}`

const runningLeg = ({ legs }: Clock): ClockLeg | undefined => {
  const last = legs.at(-1)
  return last?.end.kind === 'running' ? last : undefined
}

const concerns = ({ about }: Pick<Clock, 'about'>, mark: Happened): boolean =>
  about === null || mark.about === null || about === mark.about

const endLeg = ({ legs }: Clock, leg: ClockLeg, end: LegEnd): void => {
  legs[legs.length - 1] = { ...leg, end }
}

/** Meets or stops a running leg where the mark does so. */
const heed = (clock: Clock, mark: Happened, timescalesOn: TimescalesOn): void => {
  const leg = runningLeg(clock)
  if (leg === undefined || !concerns(clock, mark)) return
  clock.happened.add(mark.mark)
  if (leg.timescale.to.includes(mark.mark)) {
    endLeg(clock, leg, { kind: 'done', on: mark.on })
    begin(clock, mark.on, timescalesOn)
  } else if (leg.timescale.ends.includes(mark.mark)) {
    endLeg(clock, leg, { kind: 'stopped', on: mark.on })
  }
}

/** Begins the next leg under the timescale that is in force on its start, if that has a step for it. */
const begin = (clock: Clock, start: PlainDate, timescalesOn: TimescalesOn): void => {
  const { clock: name, about, legs, legsBefore } = clock
  const timescale = timescalesOn(start).find((one) => one.clock === name)
  const leg = legs.length + 1
  const step = timescale && stepOfLeg(timescale, { ...clock, leg: leg - legsBefore, start })
  if (timescale === undefined || step === undefined) return
  const run = { timescale, step, restarts: [], end: { kind: 'running' as const } }
  legs.push({ clock: name, about, leg, start, ...run })
}

const startOf = ({ startsAtAge, steps }: StatutoryTimescale, mark: Happened): PlainDate | null => {
  if (startsAtAge === undefined) return mark.on
  if (mark.bornOn === undefined) return null
  const birthday = calendarEnd(mark.bornOn, startsAtAge, 'years')
  const limit = steps[0]?.limit
  const isPast =
    limit !== undefined &&
    limit.unit !== 'working-days' &&
    calendarEnd(birthday, limit.count, limit.unit) < mark.on
  return isPast ? null : birthday
}

const open = (
  clocks: Map<string, Clock>,
  timescale: StatutoryTimescale,
  mark: Happened,
  before: readonly Happened[],
  timescalesOn: TimescalesOn,
): void => {
  const { clock: name, metBefore, to } = timescale
  const { about } = mark
  const known = clocks.get(keyOf(name, about))
  const firstStart = startOf(timescale, mark)
  if (firstStart === null || (known !== undefined && runningLeg(known) !== undefined)) return
  const legs = known?.legs ?? []
  const clock = {
    clock: name,
    about,
    firstStart,
    happened: new Set<MarkName>(),
    legs,
    legsBefore: legs.length,
  }
  clocks.set(keyOf(name, about), clock)
  begin(clock, firstStart, timescalesOn)
  const leg = runningLeg(clock)
  const met = before.findLast((one) => to.includes(one.mark) && concerns(clock, one))
  if (metBefore && met !== undefined && leg !== undefined)
    endLeg(clock, leg, { kind: 'done', on: met.on })
}

/** Restarts a clock only if it ran on that day: something recorded late may have met it before. */
const restart = (clock: Clock | undefined, { on, reason }: Restarted): void => {
  const leg = clock === undefined ? undefined : runningLeg(clock)
  if (clock === undefined || leg === undefined || on < leg.start) return
  clock.legs[clock.legs.length - 1] = {
    ...leg,
    start: on,
    restarts: [...leg.restarts, { on, reason }],
  }
}
