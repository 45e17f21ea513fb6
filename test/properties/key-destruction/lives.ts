import fc from 'fast-check'
import type { PeopleLine } from '../../support/people-ledger.ts'

/** The people of these ledgers. */
export const subjects = ['7f3a9b21', '0c55e1d8', '5e11d0aa'] as const

const year = '2023-24'

const subject = fc.constantFrom(...subjects)

/** A word that occurs nowhere else, so that it can be searched for. */
const secret = fc.integer({ min: 100_000, max: 999_999 }).map((number) => `Secret${number}`)

const day = fc
  .integer({ min: 1, max: 28 })
  .map((date) => `2023-10-${String(date).padStart(2, '0')}`)

const reference = fc.nat(5).map((number) => `r${number}`)

const line = (
  command: string,
  data: fc.Arbitrary<object>,
  by = 'u-40 records-officer',
): fc.Arbitrary<PeopleLine> => fc.record({ on: day, data }).map((one) => ({ command, by, ...one }))

const statement = fc.record({ subject, rectification: reference, statement: secret })
const contact = fc.record({ case: subject, contact: reference }).map((data) => ({
  ...data,
  source: 'school',
  team: 'front-door',
}))
const trigger = fc.record({ subject, month: fc.constantFrom('2012-05', '2014-09') }).map((one) => ({
  subject: one.subject,
  recordClass: 'looked-after',
  trigger: 'birth',
  on: one.month,
}))
const spent = fc
  .record({ batch: reference, pence: fc.integer({ min: 1, max: 99 }) })
  .map((one) => ({
    financialYear: year,
    source: 'ledger',
    batch: one.batch,
    postings: [
      {
        costCentre: 'Placements',
        subjective: 'all',
        amount: `100.${String(one.pence).padStart(2, '0')}`,
        postedOn: '2023-10-05',
        reference: one.batch,
      },
    ],
  }))

/** Commands about people and money in any order; some are refused. */
export const lives: fc.Arbitrary<readonly PeopleLine[]> = fc.array(
  fc.oneof(
    line('RecordIdentity', fc.record({ subject, name: secret, address: secret })),
    line('RecordRectification', statement),
    line('ReceiveContact', contact, 'u-12 practitioner'),
    line('RecordRetentionTrigger', trigger),
    line('ImportActuals', spent, 'u-9 finance-officer'),
    line(
      'UnsealIdentity',
      fc.record({ subject }).map((one) => ({ ...one, fields: ['name'], reason: 'matching' })),
    ),
  ),
  { minLength: 5, maxLength: 25, size: 'max' },
)
