import type { Actor, JsonObject } from '@coflyfr/core'
import type { DayCalendar } from '../day-calendar.ts'
import type { Entry } from '../notebook.ts'
import type { Random } from '../random.ts'

/** A child who never lived, and what was done about it so far. */
export interface Child {
  readonly pseudonym: string
  readonly random: Random
  readonly calendar: DayCalendar
  /** `2014-06`. */
  readonly birthMonth: string
  /** The day, roughly, of its eighteenth birthday. */
  readonly eighteenOn: number
  readonly worker: Actor
  readonly manager: Actor
  readonly entries: Entry[]
  /** How many references of each kind were given. */
  readonly references: Map<string, number>
  level: 'assessment' | 'early-help' | 'care-and-support'
  isRecorded: boolean
}

/** Who answers for placements and what they cost. */
export const headOfService: Actor = { id: 'head-of-childrens-services', role: 'head-of-service' }

const workers = 60

const managers = 8

const pseudonymDigits = 15

const daysOfMonth = 30.4375

const adult = 216

/** Ages in years at the first contact, with how many of a hundred; younger children come more often. */
const ages = [
  [0, 11],
  [1, 7],
  [2, 6],
  [3, 6],
  [4, 6],
  [5, 6],
  [6, 6],
  [7, 6],
  [8, 5],
  [9, 5],
  [10, 5],
  [11, 5],
  [12, 6],
  [13, 6],
  [14, 6],
  [15, 5],
  [16, 3],
] as const

/** A child of whom nothing is known before that day. */
export const newChild = (random: Random, calendar: DayCalendar, day: number): Child => {
  const months = random.weighted(ages) * 12 + random.between(1, 12)
  const on = calendar.dateOf(day)
  const born = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - months
  const month = String((born % 12) + 1).padStart(2, '0')
  return {
    // A pseudonym has one letter at least.
    pseudonym: `${random.pick(['a', 'b', 'c', 'd', 'e', 'f'])}${random.hex(pseudonymDigits)}`,
    random,
    calendar,
    birthMonth: `${Math.floor(born / 12)}-${month}`,
    eighteenOn: day + Math.floor((adult - months) * daysOfMonth),
    worker: { id: `worker-${random.between(1, workers)}`, role: 'practitioner' },
    manager: { id: `manager-${random.between(1, managers)}`, role: 'team-manager' },
    entries: [],
    references: new Map(),
    level: 'assessment',
    isRecorded: false,
  }
}

/** Writes down what is done about the child on a day, by its worker unless another is named. */
export const give = (
  child: Child,
  day: number,
  command: string,
  data: JsonObject,
  actor = child.worker,
): void => {
  child.entries.push({ day, command, actor, data: { case: child.pseudonym, ...data } })
}

/** The next reference of a kind: `V1`, `V2`. */
export const nextReference = ({ references }: Child, kind: string): string => {
  const number = (references.get(kind) ?? 0) + 1
  references.set(kind, number)
  return `${kind}${number}`
}
