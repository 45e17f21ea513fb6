import { type Actor, instant, type JsonObject } from '@coflyfr/core'
import { chosenShares } from './chosen-shares.ts'
import type { DayCalendar } from './day-calendar.ts'
import type { Random } from './random.ts'
import type { SyntheticCommand } from './synthetic-command.ts'

/** What somebody does on a day. */
export interface Entry {
  /** The day on which it takes effect. */
  readonly day: number
  readonly command: string
  readonly actor: Actor
  readonly data: JsonObject
}

/** A command with the second at which it is recorded, counted from the council's first midnight. */
export interface PlacedCommand {
  readonly second: number
  readonly command: SyntheticCommand
}

const secondsOfDay = 86_400

const opens = 8 * 3_600

const closes = 18 * 3_600 - 1

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const timeOf = (seconds: number): string =>
  [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(twoDigits)
    .join(':')

/**
 * The entries in the order of their days, each recorded in working hours of its day or, now and then, some days later;
 * nothing is recorded before what came before it. What would be recorded after the council's years is left out, so that
 * what remains is the beginning of the story and no rule misses a step.
 */
export const recordedEntries = (
  entries: readonly Entry[],
  name: string,
  { random, calendar }: { readonly random: Random; readonly calendar: DayCalendar },
): readonly PlacedCommand[] => {
  const placed: PlacedCommand[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const [number, entry] of entries.toSorted((one, other) => one.day - other.day).entries()) {
    const late = random.chance(chosenShares.recordedLate) ? random.between(1, 12) : 0
    const on = late === 0 ? entry.day : calendar.workingDayFrom(entry.day + late)
    const second = Math.max(last, on * secondsOfDay + random.between(opens, closes))
    if (second >= calendar.days * secondsOfDay) break
    last = second
    placed.push({ second, command: commandOf(entry, `${name}-${number + 1}`, second, calendar) })
  }
  return placed
}

const commandOf = (
  { day, command, actor, data }: Entry,
  commandId: string,
  second: number,
  calendar: DayCalendar,
): SyntheticCommand => {
  const recordedOn = calendar.dateOf(Math.floor(second / secondsOfDay))
  const time = timeOf(((second % secondsOfDay) + secondsOfDay) % secondsOfDay)
  return {
    command,
    commandId,
    actor,
    effectiveOn: calendar.dateOf(day),
    recordedAt: instant(`${recordedOn}T${time}Z`),
    data,
  }
}
