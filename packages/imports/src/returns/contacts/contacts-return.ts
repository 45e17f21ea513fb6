import type { EventStore, PlainDate } from '@coflyfr/core'
import { ChildRecorded, ContactReceived, factsOfCase } from '@coflyfr/outcomes/events'
import type { ReturnParticulars } from '@coflyfr/privacy'
import { compareTexts } from '../compare-texts.ts'
import { csvLine } from '../csv-line.ts'
import { readCase } from '../read-case.ts'
import { subjectsWith } from '../subjects-with.ts'
import { type ContactCells, listed } from './contact-cells.ts'
import { contactFieldNames } from './contact-fields.ts'
import { type ContactsOnRecord, contactsOnRecord, type Handoff } from './contacts-on-record.ts'

/** The days, first and last, in which contacts were received or referrals without a contact were made. */
export interface ContactDays {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * Writes contacts and referrals as the CSV that `import contacts` reads, line by line: the children in the order in
 * which their cases were opened, the rows of each in the order of days. A child whose identity may not be shown has the
 * random key in place of the number.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, plainDate } from '@coflyfr/core'
 * import { contactsReturn } from '@coflyfr/imports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const days = { from: plainDate('2022-04-01'), to: plainDate('2023-03-31') }
 * const lines: string[] = []
 * for await (const { text } of contactsReturn(store, days, async () => null)) lines.push(text)
 * assert.match(lines.join(''), /^child,contact,receivedOn,source,team,/)
 * ```
 */
export async function* contactsReturn(
  store: EventStore,
  days: ContactDays,
  whoIs: (subject: string) => Promise<Pick<ReturnParticulars, 'child'> | null>,
): AsyncGenerator<{ readonly text: string; readonly rows: number }> {
  yield { text: csvLine(contactFieldNames), rows: 0 }
  for (const subject of await subjectsWith(store, [ContactReceived, ChildRecorded])) {
    const rows = rowsOf(contactsOnRecord(factsOfCase(await readCase(store, subject))), days)
    if (rows.length === 0) continue
    const child = (await whoIs(subject))?.child ?? subject
    const lines = rows.map((cells) =>
      csvLine(contactFieldNames.map((name) => textOf(name, cells, child))),
    )
    yield { text: lines.join(''), rows: rows.length }
  }
}

const textOf = (
  name: (typeof contactFieldNames)[number],
  cells: ContactCells,
  child: string,
): string => withoutFormula(name === 'child' ? child : (cells[name] ?? ''))

/** Keeps a spreadsheet from reading the text as a formula; `file.formulaEscapes` takes the apostrophe off again. */
const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

interface Dated {
  readonly on: string
  readonly reference: string
  readonly cells: ContactCells
}

/**
 * The rows of a case between two days: each contact with the referral that it led to, and the referrals without a
 * contact.
 */
const rowsOf = (record: ContactsOnRecord, days: ContactDays): readonly ContactCells[] => {
  const rows: Dated[] = []
  const told = new Set<string>()
  const isWithin = (on: string): boolean => on >= days.from && on <= days.to
  const handoffs = handoffsByContact(record)
  for (const [contact, { cells, advice }] of record.contacts) {
    const on = cells.receivedOn ?? ''
    const led = [...record.referrals.values()].find((one) => one.contact === contact)
    if (led?.referral !== undefined) told.add(led.referral)
    const lists = {
      ...list(
        'advice',
        advice.map(({ kind }) => kind),
      ),
      ...list(
        'adviceOn',
        advice.map((one) => one.on),
      ),
      ...handoffCells(handoffs.get(contact) ?? []),
    }
    rows.push({ on, reference: contact, cells: { ...cells, ...led, ...lists } })
  }
  for (const [referral, cells] of record.referrals) {
    if (!told.has(referral)) rows.push({ on: cells.referralOn ?? '', reference: referral, cells })
  }
  return rows
    .filter(({ on }) => isWithin(on))
    .sort(
      (one, other) =>
        compareTexts(one.on, other.on) || compareTexts(one.reference, other.reference),
    )
    .map(({ cells }) => cells)
}

const list = (name: string, entries: readonly string[]): ContactCells =>
  entries.length === 0 ? {} : { [name]: listed(entries) }

const handoffCells = (handoffs: readonly Handoff[]): ContactCells => ({
  ...list(
    'handoffTo',
    handoffs.map(({ to }) => to),
  ),
  ...list(
    'handoffOn',
    handoffs.map(({ on }) => on),
  ),
  ...list(
    'handoffReason',
    handoffs.map(({ reason }) => reason),
  ),
})

/** Puts each handoff into the row of the last contact that was received by its day. */
const handoffsByContact = ({
  contacts,
  handoffs,
}: ContactsOnRecord): ReadonlyMap<string, readonly Handoff[]> => {
  const received = [...contacts].map(([contact, { cells }]) => ({
    contact,
    on: cells.receivedOn ?? '',
  }))
  received.sort(
    (one, other) => compareTexts(one.on, other.on) || compareTexts(one.contact, other.contact),
  )
  const found = new Map<string, Handoff[]>()
  for (const handoff of handoffs) {
    const contact = received.findLast(({ on }) => on <= handoff.on) ?? received[0]
    if (contact === undefined) continue
    found.set(contact.contact, [...(found.get(contact.contact) ?? []), handoff])
  }
  return found
}
