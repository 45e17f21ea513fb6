import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import { standardRetention } from '@coflyfr/privacy'
import {
  LegalHoldPlaced,
  RetentionScheduleSet,
  RetentionTriggerRecorded,
  SubjectKeyCreated,
} from '@coflyfr/privacy/events'
import type { Written } from '../reports/desk.ts'

const on = plainDate('2023-04-03')

const [subject, held, carer] = ['abcdef01', 'abcdef0a', 'abcdef0c']

/** A class of the council's own, for which the library has no words. */
const ownClass = {
  recordClass: 'young-carers',
  name: { en: 'Young carers', cy: 'Gofalwyr ifanc' },
  periods: [{ trigger: 'closure', years: 15 }],
  source: 'Schedule of the council',
} as const

/** A record that need not be kept any longer and one under a hold, which drawn logs hardly ever have. */
export const rareRetention: readonly Written[] = [
  RetentionScheduleSet.of(on, {
    schedule: { ...standardRetention, classes: [...standardRetention.classes, ownClass] },
  }),
  SubjectKeyCreated.of(on, { subject: carer }),
  RetentionTriggerRecorded.of(on, {
    subject: carer,
    recordClass: ownClass.recordClass,
    trigger: 'closure',
    on: plainDate('2023-03-31'),
  }),
  SubjectKeyCreated.of(on, { subject }),
  RetentionTriggerRecorded.of(on, {
    subject,
    recordClass: 'child-protection',
    trigger: 'last-contact',
    on: plainDate('1970-01-05'),
  }),
  SubjectKeyCreated.of(on, { subject: held }),
  LegalHoldPlaced.of(on, {
    subject: held,
    hold: 'h1',
    authority: 'Letter of the inquiry',
    reviewOn: null,
  }),
].map((event) => [streamName('privacy', subject), event as DomainEvent] as const)
