import { addDays, type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import {
  BankHolidaysPublished,
  CaseFactVoided,
  ContactReceived,
  PopulationSet,
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import fc from 'fast-check'
import { lives } from '../measures/lives.ts'
import { recorded } from '../measures/recorded.ts'
import { complaintLogs } from '../reports/complaint-logs.ts'
import type { Written } from '../reports/desk.ts'

const day = (days: number) => addDays(plainDate('2021-04-01'), days)

/** The first case that a drawn log is about. */
const first = 'a0000000'

const contact = (days: number, of: string) =>
  ContactReceived.of(day(days), { case: of, contact: 'k0', source: 'school', team: 'a' })

/** Events about no case, and events in a stream that is not their case's. */
const asides: readonly ((
  days: number,
) => readonly [stream: string, event: DomainEvent<string, unknown>])[] = [
  (days) => [
    'population-0-17',
    PopulationSet.of(day(days), {
      group: '0-17',
      on: day(days),
      people: days,
      source: 'ONS',
      reason: null,
    }),
  ],
  (days) => [
    'timescales',
    BankHolidaysPublished.of(day(days), {
      from: day(0),
      upTo: day(400),
      days: [day(days % 400)],
      source: 'gov.uk',
    }),
  ],
  (days) => [
    'privacy-x',
    SubjectKeyMerged.of(day(days), { subject: first, into: 'a0000001', reason: 'recorded-twice' }),
  ],
  (days) => [
    'privacy-x',
    SubjectKeyUnmerged.of(day(days), {
      subject: first,
      from: 'a0000001',
      reason: 'different-people',
    }),
  ],
  (days) => ['case-elsewhere', contact(days, first)],
  (days) => [`case-${first}`, contact(days, 'elsewhere')],
  (days) => [
    'case-elsewhere',
    CaseFactVoided.of(day(days), {
      case: first,
      fact: 'x',
      factType: 'ContactReceived',
      revision: days % 4,
      reason: 'wrong-child',
    }),
  ],
]

const places = fc.array(
  fc.record({
    make: fc.constantFrom(...asides),
    days: fc.nat(900),
    percent: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 6 },
)

/** Logs of cases, of complaints, and of what else counts depend on. */
export const caseLogs: fc.Arbitrary<readonly Written[]> = fc
  .tuple(lives, complaintLogs, places)
  .map(([council, complaints, inserted]) => {
    const log: Written[] = [...recorded(council), ...complaints]
    for (const { make, days, percent } of inserted) {
      const [stream, event] = make(days)
      const [kind, ...id] = stream.split('-')
      const name = id.length === 0 ? streamName(kind ?? '') : streamName(kind ?? '', id.join('-'))
      log.splice(Math.floor((percent * log.length) / 100), 0, [name, event as DomainEvent])
    }
    return log
  })
