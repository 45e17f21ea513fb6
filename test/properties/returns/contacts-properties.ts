import assert from 'node:assert/strict'
import fc from 'fast-check'
import { linesOf } from './csv-text.ts'
import { brokenRows, type ContactRow, contactsText, drawnContacts } from './drawn-contacts.ts'
import type { OpenReturns } from './returns-bench.ts'

const fileOf = (rows: readonly ContactRow[]) => ({ 'contacts.csv': contactsText(rows) })

const shuffled = (rows: readonly ContactRow[], turn: number): readonly ContactRow[] =>
  rows
    .map((row, at) => ({ row, key: ((at + 1) * 7919 * (turn + 1)) % 101 }))
    .sort((one, other) => one.key - other.key)
    .map(({ row }) => row)

const contactsIn = (files: Readonly<Record<string, string>>): string => files['contacts.csv'] ?? ''

/**
 * G5: the ledger writes back what a file says, in any order; and it imports what it writes, and writes it again byte
 * for byte.
 */
export const roundTrip = (open: OpenReturns) =>
  fc.asyncProperty(drawnContacts, fc.nat(50), async (rows, turn) => {
    const first = await open()
    const summary = await first.imports(fileOf(shuffled(rows, turn)))
    assert.equal(summary.rejected, 0, JSON.stringify(summary.rejections))
    const written = await first.returns()
    assert.deepEqual(linesOf(contactsIn(written)), linesOf(contactsText(rows)))
    const second = await open()
    await second.imports(written)
    assert.deepEqual(await second.returns(), written)
  })

/** Files may come in any order only without handoffs, whose order is by time. */
const withoutHandoffs = (row: ContactRow): ContactRow => ({
  ...row,
  handoffTo: '',
  handoffOn: '',
  handoffReason: '',
})

/** A row as in an earlier extract: only the contact. */
const earlier = (row: ContactRow): ContactRow =>
  row['contact'] === undefined
    ? row
    : Object.fromEntries(
        ['child', 'contact', 'receivedOn', 'source', 'team'].map((name) => [name, row[name] ?? '']),
      )

/** Every second row, and the first of each child, which opens the case; a referral alone opens none. */
const everySecond = (rows: readonly ContactRow[]): readonly ContactRow[] =>
  rows.filter((row, at) => at % 2 === 0 || row['child'] !== rows[at - 1]?.['child'])

/**
 * G1: overlapping files, in any order and repeated, and an extract of an earlier day, give the same as all rows at
 * once.
 */
export const overlapGivesOneSet = (open: OpenReturns) =>
  fc.asyncProperty(drawnContacts, fc.nat(9), fc.nat(9), async (drawn, from, to) => {
    const rows = drawn.map(withoutHandoffs)
    const parts = [rows.slice(from % rows.length), rows.slice(0, (to % rows.length) + 1), rows]
    const bench = await open()
    await bench.imports(fileOf(everySecond(rows).map(earlier)))
    for (const part of parts) {
      const { rejected, rejections } = await bench.imports(fileOf(part))
      assert.equal(rejected, 0, JSON.stringify(rejections))
    }
    assert.deepEqual(linesOf(contactsIn(await bench.returns())), linesOf(contactsText(rows)))
    const size = await bench.size()
    for (const part of [...parts, rows.map(earlier)]) {
      const { imported, duplicate, rowsRead } = await bench.imports(fileOf(part))
      assert.deepEqual([imported, duplicate], [0, rowsRead])
    }
    assert.equal(await bench.size(), size)
  })

/** G2: every row has one outcome, and each broken one is reported by its line and rule. */
export const rowsAddUp = (open: OpenReturns) =>
  fc.asyncProperty(
    drawnContacts,
    fc.array(brokenRows, { maxLength: 4 }),
    fc.nat(9),
    async (rows, broken, at) => {
      const place = at % (rows.length + 1)
      const all = [...rows.slice(0, place), ...broken.map(([row]) => row), ...rows.slice(place)]
      const bench = await open()
      const summary = await bench.imports(fileOf([...all, {}]))
      const { rowsRead, imported, duplicate, rejected, filtered } = summary
      assert.deepEqual(
        { rowsRead, imported, duplicate, rejected, filtered },
        {
          rowsRead: all.length + 1,
          imported: rows.length,
          duplicate: 0,
          rejected: broken.length,
          filtered: 1,
        },
      )
      const told = summary.rejections.map(({ line, code }) => `${line} ${code}`).sort()
      assert.deepEqual(told, broken.map(([, code], index) => `${place + index + 2} ${code}`).sort())
    },
  )
