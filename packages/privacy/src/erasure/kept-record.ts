import { type PlainDate, plainDate } from '@coflyfr/core'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { RecordOfCases } from '../retention/case-records.ts'
import {
  type ClassDue,
  type Keeping,
  keepingOf,
  type RecordedTrigger,
} from '../retention/keeping.ts'
import { type RetentionState, scheduleOn } from '../retention/schedule-state.ts'
import type { DestroySubjectKey } from './commands.ts'
import type { Erasure } from './state.ts'

/** What destroying a person's keys looks at: all of those keys, their cases, and what holds for everybody's records. */
export interface Destruction {
  readonly command: DestroySubjectKey
  readonly person: Subject
  /** The keys that were merged into the person's, as the command names them. */
  readonly merged: readonly (readonly [key: string, state: PrivacyState])[]
  /** The keys that were merged into it, as the log has them. */
  readonly mergedKeys: readonly string[]
  /** What the cases under all of those keys say together. */
  readonly record: RecordOfCases
  readonly retention: RetentionState
}

/** What is on record under each of the keys. */
export const statesOf = ({ person, merged }: Destruction): readonly Subject[] => [
  person,
  ...merged.flatMap(([, state]) => (state.status === 'none' ? [] : [state])),
]

/** The approved erasure that rests on the authority given, with its reference; null where there is none. */
export const erasureUnder = (
  { erasures }: Subject,
  authority: string,
): readonly [string, Erasure] | null =>
  [...erasures].find(
    ([, { status, approved }]) =>
      (status === 'approved' || status === 'carried-out') && approved?.decision === authority,
  ) ?? null

/**
 * The day on which the approval was recorded: by the ledger's clock, so that nobody who gives a command can choose it.
 */
export const approvedOn = ({ command, person }: Destruction): PlainDate => {
  const recordedAt = erasureUnder(person, command.data.authority)?.[1].approved?.recordedAt
  return recordedAt === undefined ? command.effectiveOn : plainDate(recordedAt.slice(0, 10))
}

/** Triggers that were recorded, and those that follow from the cases. */
const triggersOf = (of: Destruction): readonly RecordedTrigger[] => [
  ...statesOf(of).flatMap(({ triggers }) => [...triggers.values()]),
  ...of.record.triggers,
]

/** Every class that the record is in, in order. */
export const recordClassesOf = (of: Destruction): readonly string[] =>
  [
    ...new Set([
      ...of.record.recordClasses,
      ...triggersOf(of).map(({ recordClass }) => recordClass),
    ]),
  ].sort()

/** How long the record is kept by the schedule of a day; null where none was in force. */
export const keepingOn = (of: Destruction, on: PlainDate): Keeping | null => {
  const schedule = scheduleOn(of.retention, on)
  return schedule === null ? null : keepingOf(schedule, triggersOf(of), of.record.recordClasses)
}

/** The days whose schedules decide how long the record is kept: of the approval, and of the command. */
export const daysJudged = (of: Destruction): readonly [PlainDate, PlainDate] => [
  approvedOn(of),
  of.command.effectiveOn,
]

/** The class that keeps the record longest, by the schedules of both days; null where one of them cannot say. */
export const keptLongest = (of: Destruction): ClassDue | null => {
  const [first, second] = daysJudged(of).map((on) => keepingOn(of, on))
  if (first?.status !== 'counted' || second?.status !== 'counted') return null
  return first.dueOn < second.dueOn ? second : first
}
