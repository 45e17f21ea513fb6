import type { PlainDate } from '@coflyfr/core'
import { type CaseRecord, caseRecord } from '@coflyfr/outcomes/events'
import {
  holdsOver,
  type Keeping,
  keepingOf,
  type RetentionSchedule,
  survivingKey,
} from '@coflyfr/privacy/events'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import type { KeptSubject, RetentionStanding, RetentionState } from './state.ts'
import { recordClassWords } from './words.ts'

/** One person with all their keys. */
interface Person {
  readonly subject: string
  readonly keys: readonly KeptSubject[]
  /** What the events of their cases say. */
  readonly record: CaseRecord
}

const nothingRecorded: KeptSubject = { triggers: new Map(), holds: new Set() }

/** A case is a record to be kept, even if no key was created for its person. */
const peopleIn = ({ subjects, cases, mergedInto }: RetentionState): readonly Person[] => {
  const keys = new Set([...subjects.keys(), ...cases.keys()])
  const groups = Map.groupBy(keys, (key) => survivingKey(mergedInto, key))
  return [...groups]
    .map(([subject, own]) => ({
      subject,
      keys: own.map((key) => subjects.get(key) ?? nothingRecorded),
      record: caseRecord(own.flatMap((key) => cases.get(key) ?? [])),
    }))
    .sort(byText(({ subject }) => subject))
}

const scheduleOn = (
  { schedules }: RetentionState,
  day: PlainDate | null,
): RetentionSchedule | null =>
  schedules.findLast(({ effectiveOn }) => day === null || effectiveOn <= day)?.schedule ?? null

/** Holds on any of the person's keys, and moratoria on any of their record classes. */
const holdsOf = ({ keys, record }: Person, { moratoria }: RetentionState): readonly string[] =>
  holdsOver(
    {
      holds: keys.flatMap(({ holds }) => [...holds]),
      recordClasses: [
        ...record.recordClasses,
        ...keys.flatMap(({ triggers }) =>
          [...triggers.values()].map(({ recordClass }) => recordClass),
        ),
      ],
    },
    moratoria,
  )

const standingOf = (
  isDestroyed: boolean,
  keeping: Keeping,
  holds: readonly string[],
  day: PlainDate | null,
): RetentionStanding => {
  if (isDestroyed) return 'destroyed'
  if (holds.length > 0) return 'held'
  if (keeping.status === 'no-class') return 'not-classed'
  return day !== null && keeping.dueOn <= day ? 'due' : 'kept'
}

const rowOf = (
  person: Person,
  state: RetentionState,
  schedule: RetentionSchedule | null,
  day: PlainDate | null,
): Row => {
  const { keys, record } = person
  const triggers = [...record.triggers, ...keys.flatMap((kept) => [...kept.triggers.values()])]
  const keeping: Keeping =
    schedule === null ? { status: 'no-class' } : keepingOf(schedule, triggers, record.recordClasses)
  const holds = holdsOf(person, state)
  const counted = keeping.status === 'counted' ? keeping : null
  return {
    subject: person.subject,
    keys: person.keys.length,
    recordClass: counted?.recordClass ?? null,
    trigger: counted?.trigger ?? null,
    triggeredOn: counted?.on ?? null,
    due: counted?.dueOn ?? null,
    hold: holds.length === 0 ? null : holds.join(', '),
    state: standingOf(state.destroyed.has(person.subject), keeping, holds, day),
  }
}

const sentences: Readonly<Record<Exclude<RetentionStanding, 'kept'>, (count: number) => Note>> = {
  destroyed: (count) => ({
    en: `People whose keys, and the vault entries under them, were destroyed: ${count}`,
    cy: `Pobl y dinistriwyd eu hallweddi, a’r hyn a gadwai’r gladdgell gyda hwy: ${count}`,
  }),
  due: (count) => ({
    en: `Records that need not be kept any longer: ${count}`,
    cy: `Cofnodion nad oes rhaid eu cadw mwyach: ${count}`,
  }),
  held: (count) => ({
    en: `Records under a hold: ${count}`,
    cy: `Cofnodion dan ataliad: ${count}`,
  }),
  'not-classed': (count) => ({
    en: `Records with no trigger on record for the schedule to count from: ${count}`,
    cy: `Cofnodion heb sbardun y mae’r amserlen yn cyfrif ohono: ${count}`,
  }),
}

const countNotes = (rows: readonly Row[]): readonly Note[] =>
  Object.entries(sentences).flatMap(([state, sentence]) => {
    const count = rows.filter((row) => row['state'] === state).length
    return count === 0 ? [] : [sentence(count)]
  })

const scheduleNote = (schedule: RetentionSchedule | null): Note =>
  schedule === null
    ? {
        en: 'No retention schedule is in force: nothing says how long records are kept',
        cy: 'Nid oes amserlen gadw mewn grym: nid oes dim yn dweud am ba hyd y cedwir cofnodion',
      }
    : {
        en: `Retention schedule: ${schedule.name}`,
        cy: `Amserlen gadw: ${asRecorded(schedule.name)}`,
      }

/** The names of a council's own record classes, for which this library has no words. */
const classNotes = (schedule: RetentionSchedule | null, rows: readonly Row[]): readonly Note[] => {
  const shown = new Set(rows.map((row) => row['recordClass']))
  return (schedule?.classes ?? [])
    .filter(({ recordClass }) => shown.has(recordClass) && !(recordClass in recordClassWords))
    .map(({ recordClass, name }) => ({
      en: `Record class ${recordClass}: ${name.en}`,
      cy: `Dosbarth cofnod ${asRecorded(recordClass)}: ${name.cy}`,
    }))
}

/** People by their keys, each with the record class that is kept longest. */
export const renderRetention = (state: RetentionState, { day }: RenderContext): ReportBody => {
  const schedule = scheduleOn(state, day)
  const rows = peopleIn(state).map((person) => rowOf(person, state, schedule, day))
  const notes = [scheduleNote(schedule), ...classNotes(schedule, rows), ...countNotes(rows)]
  return { rows, totals: {}, notes }
}
