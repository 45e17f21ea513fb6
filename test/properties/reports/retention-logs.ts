import { standardRetention } from '@coflyfr/privacy'
import {
  LegalHoldLifted,
  LegalHoldPlaced,
  RetentionScheduleSet,
  RetentionTriggerRecorded,
  SubjectKeyCreated,
  SubjectKeyDestroyed,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
} from '@coflyfr/privacy/events'
import { type Drawn, logsOf } from './logs-of.ts'

/** A valid key: hex digits, with a letter among them. */
const keyOf = ({ id }: Pick<Drawn, 'id'>): string => `abcdef0${id.slice(1)}`

const otherKey = ({ pick }: Drawn): string => `abcdef0${1 + (pick % 2)}`

const holdOf = (drawn: Drawn) => ({
  subject: keyOf(drawn),
  hold: `h${drawn.pick % 2}`,
  authority: 'Letter of the inquiry',
})

/** People: keys merged and unmerged, triggers, holds; and the schedule, which may be in any of these streams. */
export const retentionLogs = logsOf('privacy', [
  (drawn) => SubjectKeyCreated.of(drawn.day, { subject: keyOf(drawn) }),
  ({ day }) => RetentionScheduleSet.of(day, { schedule: standardRetention }),
  (drawn) =>
    RetentionTriggerRecorded.of(drawn.day, {
      subject: keyOf(drawn),
      recordClass: 'child-protection',
      trigger: 'last-contact',
      on: drawn.day,
    }),
  (drawn) =>
    RetentionTriggerRecorded.of(drawn.day, {
      subject: keyOf(drawn),
      recordClass: 'looked-after',
      trigger: 'birth',
      on: `20${10 + (drawn.pick % 10)}-05`,
    }),
  (drawn) =>
    RetentionTriggerRecorded.of(drawn.day, {
      subject: keyOf(drawn),
      recordClass: 'complaint',
      trigger: 'complaint-closed',
      on: '2010-05-31',
    }),
  (drawn) => LegalHoldPlaced.of(drawn.day, { ...holdOf(drawn), reviewOn: null }),
  (drawn) => LegalHoldLifted.of(drawn.day, holdOf(drawn)),
  (drawn) =>
    SubjectKeyMerged.of(drawn.day, {
      subject: keyOf(drawn),
      into: otherKey(drawn),
      reason: 'recorded-twice',
    }),
  (drawn) =>
    SubjectKeyUnmerged.of(drawn.day, {
      subject: keyOf(drawn),
      from: otherKey(drawn),
      reason: 'different-people',
    }),
  (drawn) =>
    SubjectKeyDestroyed.of(drawn.day, {
      subject: keyOf(drawn),
      merged: [],
      erasure: 'e1',
      ground: 'retention-ended',
      authority: 'D 12/2023',
    }),
])
