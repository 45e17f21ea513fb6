import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { root } from '../../support/repository.ts'
import { csvText } from './csv-text.ts'

/** A row by its columns. */
export type ContactRow = Readonly<Record<string, string>>

/** The map of the example, in which columns have the names of fields. */
export const contactsMap: { readonly columns: object } = JSON.parse(
  readFileSync(join(root, 'examples/returns/contacts/map.json'), 'utf8'),
)

/** Rows as a file. */
export const contactsText = (rows: readonly ContactRow[]): string =>
  csvText(Object.keys(contactsMap.columns), rows)

/** The day a number of days after 1 January 2022. */
const day = (after: number): string =>
  new Date(Date.UTC(2022, 0, 1 + after)).toISOString().slice(0, 'yyyy-mm-dd'.length)

/** The days between a child's contacts, so that one is settled before the next. */
const gap = 40

const contact = fc.record({
  source: fc.constantFrom('family', 'school', 'police', 'other'),
  outcome: fc.constantFrom('', 'assessment', 'early-help', 'report-of-concern'),
  advice: fc.array(fc.tuple(fc.constantFrom('information', 'advice'), fc.nat(9)), { maxLength: 2 }),
  acknowledged: fc.boolean(),
  answered: fc.boolean(),
  handoffs: fc.array(fc.constantFrom('specialism', 'area', 'step-down'), { maxLength: 3 }),
  referral: fc.constantFrom('', 'accepted', 'rejected', 'alone'),
  need: fc.constantFrom('', 'N1', 'N8'),
  sameDay: fc.boolean(),
})

type Drawn = typeof contact extends fc.Arbitrary<infer One> ? One : never

const rowOf = (drawn: Drawn, child: string, number: number): ContactRow => {
  const received = number * gap
  const after = drawn.sameDay ? received : received + 1
  const name = `${child}-${number}`
  const days = drawn.advice.map(([, days]) => days).sort()
  const isTold = drawn.referral !== 'alone' || number === 0
  return {
    child: drawn.sameDay ? child : child.trim(),
    ...(isTold
      ? {
          contact: `C-${name}`,
          receivedOn: day(received),
          source: drawn.source,
          team: 'front-door',
          outcome: drawn.outcome,
          decidedOn: drawn.outcome === '' ? '' : day(after),
          advice: drawn.advice.map(([kind]) => kind).join(';'),
          adviceOn: days.map((one) => day(received + one)).join(';'),
          acknowledgedOn: drawn.acknowledged ? day(after) : '',
          answeredOn: drawn.answered ? day(received + 8) : '',
          handoffTo: drawn.handoffs.map((_, at) => `team-${number}-${at}`).join(';'),
          handoffOn: drawn.handoffs.map((_, at) => day(after + at * 2)).join(';'),
          handoffReason: drawn.handoffs.join(';'),
        }
      : {}),
    ...(drawn.referral === '' ? {} : referralOf(drawn, name, after)),
  }
}

const referralOf = ({ referral, need, answered }: Drawn, name: string, on: number): ContactRow => ({
  referral: `R-${name}`,
  referralOn: day(on),
  referralKind: 'care-and-support',
  referralSource: '1A',
  need,
  ...(referral === 'rejected'
    ? { referralDecision: 'rejected', rejectionReason: 'threshold-not-met' }
    : {
        referralDecision: 'accepted',
        closedOn: day(on + 20),
        closureReason: answered ? 'RC7' : 'RC8',
        closureProposedBy: 'w-12',
      }),
})

/** Valid rows of several children, those of each in the order of their days. */
export const drawnContacts: fc.Arbitrary<readonly ContactRow[]> = fc
  .array(fc.array(contact, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((children) =>
    children.flatMap((contacts, at) =>
      contacts.map((one, number) => rowOf(one, String(101 + at), number)),
    ),
  )

/** A row that must be rejected, and the rule that it breaks. */
export const brokenRows: fc.Arbitrary<readonly [ContactRow, string]> = fc.constantFrom(
  [{ child: '901' }, 'NothingTold'],
  [{ child: '', contact: 'C-9' }, 'NotReadable'],
  [{ child: '901', contact: 'C-901', receivedOn: '2022-02-30' }, 'NotReadable'],
  [{ child: '901', contact: 'C-901', receivedOn: '2022-02-03' }, 'ContactIncomplete'],
  [{ child: '901', contact: 'C-902', outcome: 'assessment' }, 'DecisionIncomplete'],
  [{ child: '901', contact: 'C-903', advice: 'advice' }, 'AdviceIncomplete'],
  [{ child: '901', handoffTo: 'x', contact: 'C-904' }, 'HandoffIncomplete'],
  [{ child: '901', referral: 'R-901' }, 'ReferralIncomplete'],
  [
    {
      child: '901',
      contact: 'B801200005001',
      receivedOn: '2022-02-03',
      source: 'family',
      team: 'front-door',
    },
    'UpnInText',
  ],
)
