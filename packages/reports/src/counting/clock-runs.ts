import type { PlainDate } from '@coflyfr/core'
import type { Counting } from '@coflyfr/outcomes/events'
import type { ClocksState } from '../clocks/project.ts'
import { type StandingClock, standingClocks } from '../clocks/standing-clock.ts'
import { settled } from '../clocks/tally.ts'

/** A run of a clock; `isSettled` if it was met or its last day has passed. */
interface ClockRun {
  readonly startedOn: PlainDate
  readonly doneOn: PlainDate | null
  readonly lastDay: PlainDate
  readonly isSettled: boolean
  readonly isInTime: boolean
}

type ClockCounting = Extract<Counting, { readonly clock: string }>

const isSettled = ({ state }: StandingClock): boolean => settled.some((one) => one === state)

/**
 * The runs of every clock as they are on a day, by clock. A run whose due day is unknown, because bank holidays are not
 * published that far, is left out.
 */
export const clockRuns = (
  clocks: ClocksState,
  day: PlainDate,
): ReadonlyMap<string, readonly ClockRun[]> => {
  const runs = new Map<string, ClockRun[]>()
  for (const clock of standingClocks(clocks, day, { clock: null, year: null })) {
    const { leg, due, state } = clock
    if (due === null) continue
    const ofClock = runs.get(leg.clock) ?? []
    runs.set(leg.clock, ofClock)
    ofClock.push({
      startedOn: leg.start,
      doneOn: leg.end.kind === 'done' ? leg.end.on : null,
      lastDay: due.lastDay,
      isSettled: isSettled(clock),
      isInTime: state === 'met',
    })
  }
  return runs
}

type IsWithin = (on: PlainDate | null) => boolean

const isCounted = (run: ClockRun, rule: ClockCounting['rule'], isWithin: IsWithin): boolean => {
  switch (rule) {
    case 'clock-done':
      return isWithin(run.doneOn)
    case 'clock-done-in-time':
      return isWithin(run.doneOn) && run.isInTime
    case 'clock-due':
      return run.isSettled && isWithin(run.lastDay)
    case 'clock-due-in-time':
      return run.isInTime && isWithin(run.lastDay)
  }
}

/** How many runs a rule counts between two days, both included; null if the clock had not run by then. */
export const countRuns = (
  runs: readonly ClockRun[],
  { rule }: ClockCounting,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): number | null => {
  if (!runs.some(({ startedOn }) => startedOn <= to)) return null
  const isWithin: IsWithin = (on) => on !== null && on >= from && on <= to
  return runs.filter((run) => isCounted(run, rule, isWithin)).length
}
