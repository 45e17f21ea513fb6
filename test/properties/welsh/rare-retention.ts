import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import { standardRetention } from '@coflyfr/privacy'
import {
  RetentionScheduleSet,
  RetentionTriggerRecorded,
  SubjectKeyCreated,
} from '@coflyfr/privacy/events'
import type { Written } from '../reports/desk.ts'

const on = plainDate('2023-04-03')

const subject = 'abcdef01'

/** A record that nobody needs to keep any longer, which drawn logs hardly ever have. */
export const rareRetention: readonly Written[] = [
  RetentionScheduleSet.of(on, { schedule: standardRetention }),
  SubjectKeyCreated.of(on, { subject }),
  RetentionTriggerRecorded.of(on, {
    subject,
    recordClass: 'child-protection',
    trigger: 'last-contact',
    on: plainDate('1970-01-05'),
  }),
].map((event) => [streamName('privacy', subject), event as DomainEvent] as const)
