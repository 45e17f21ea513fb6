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

const [subject, held] = ['abcdef01', 'abcdef0a']

/** A record that nobody needs to keep any longer and one under a hold, which drawn logs hardly ever have. */
export const rareRetention: readonly Written[] = [
  RetentionScheduleSet.of(on, { schedule: standardRetention }),
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
