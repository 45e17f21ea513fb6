import assert from 'node:assert/strict'
import {
  BudgetApproved,
  ReductionApproved,
  ReductionRemoved,
  ReductionReported,
} from '@coflyfr/budget/events'
import { type DomainEvent, financialYear, plainDate, streamName } from '@coflyfr/core'
import type { PoundsText } from '@coflyfr/money'
import { defaultParameters, reportWorkbook, savingsReport, writeWorkbook } from '@coflyfr/reports'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import { ledgerOf, made } from './making.ts'

const earlier = financialYear('2022-23')
const year = financialYear('2023-24')
const next = financialYear('2024-25')
const minute = { decision: 'Council', onRecord: true } as const

const pounds = (text: string) => text as PoundsText

const approved = (of: typeof year, reference: string, target: string) =>
  ReductionApproved.of(plainDate(`${of.slice(0, 4)}-04-01`), {
    financialYear: of,
    reference,
    description: 'Fewer placements outside the county',
    directorate: 'Social services',
    service: null,
    target: pounds(target),
    owner: 'Head of Children',
    ...minute,
  })

const reported = (
  of: typeof year,
  reference: string,
  on: string,
  [achieved, projected]: readonly [string, string | null],
) =>
  ReductionReported.of(plainDate(on), {
    financialYear: of,
    reference,
    achieved: pounds(achieved),
    projected: projected === null ? null : pounds(projected),
    rag: 'amber',
    reason: 'Demand',
    mitigation: 'Fostering campaign',
  })

const removed = (of: typeof year, reference: string, on: string) =>
  ReductionRemoved.of(plainDate(on), {
    financialYear: of,
    reference,
    reason: 'Not wanted',
    ...minute,
  })

const budgeted = (of: typeof year) =>
  BudgetApproved.of(plainDate('2024-03-01'), {
    financialYear: of,
    lines: [],
    fromDraft: false,
    count: 0,
    total: pounds('0.00'),
    contentHash: 'x',
    includes: [],
    ...minute,
  })

const ledger = (...events: readonly DomainEvent<string, unknown>[]) =>
  ledgerOf(
    ...events.map((event) => {
      const { financialYear: of } = event.data as { readonly financialYear: string }
      return [streamName('savings', of), event] as const
    }),
  )

/** Bridgend, quarter 1 of 2023-24: a target of £2,608k with a shortfall of £200k, 7.67 % (DOMAIN §3.6). */
test('the shortfall is the part of the target that is not expected', async () => {
  const store = await ledger(
    approved(year, 'SSW1', '2608000.00'),
    reported(year, 'SSW1', '2023-06-30', ['1000000.00', '2408000.00']),
  )
  const { rows, totals } = await made(store, 'savings', { year })
  expect(rows).toEqual([
    {
      yearApproved: '2023-24',
      reference: 'SSW1',
      description: 'Fewer placements outside the county',
      directorate: 'Social services',
      service: null,
      target: '2608000.00',
      achieved: '1000000.00',
      projected: '2408000.00',
      shortfall: '200000.00',
      shortfallPercent: '7.67',
      outstanding: '1608000.00',
      state: 'outstanding',
      rag: 'amber',
      reason: 'Demand',
      mitigation: 'Fostering campaign',
      owner: 'Head of Children',
    },
  ])
  expect(totals['shortfallPercent']).toBe('7.67')
})

test('a prior year’s reduction stays on the list until the end of the year in which it is met', async () => {
  const store = await ledger(
    approved(earlier, 'OLD1', '500.00'),
    reported(earlier, 'OLD1', '2023-03-31', ['200.00', null]),
    reported(earlier, 'OLD1', '2023-12-01', ['500.00', null]),
    budgeted(next),
  )
  const listed = async (of: typeof year) =>
    (await made(store, 'savings', { year: of })).rows.map(({ reference, state, outstanding }) => [
      reference,
      state,
      outstanding,
    ])
  expect(await listed(earlier)).toEqual([['OLD1', 'outstanding', '300.00']])
  expect(await listed(year)).toEqual([['OLD1', 'met', '0.00']])
  expect(await listed(next)).toEqual([])
})

test('a reduction that was met but did not last is on the list again', async () => {
  const store = await ledger(
    approved(earlier, 'OLD1', '500.00'),
    reported(earlier, 'OLD1', '2023-03-01', ['500.00', null]),
    reported(earlier, 'OLD1', '2023-12-01', ['420.00', null]),
    budgeted(next),
  )
  const listed = async (of: typeof year) =>
    (await made(store, 'savings', { year: of })).rows.map(({ state, outstanding }) => [
      state,
      outstanding,
    ])
  expect(await listed(earlier)).toEqual([['met', '0.00']])
  expect(await listed(year)).toEqual([['outstanding', '80.00']])
  expect(await listed(next)).toEqual([['outstanding', '80.00']])
})

test('a reduction that was given up leaves the list with its year', async () => {
  const store = await ledger(
    approved(earlier, 'OLD2', '500.00'),
    removed(earlier, 'OLD2', '2023-09-01'),
    budgeted(next),
  )
  const { rows, notes } = await made(store, 'savings', { year })
  expect(rows).toMatchObject([
    { reference: 'OLD2', state: 'removed', reason: 'Not wanted', shortfall: '0.00' },
  ])
  expect(notes).toContain('From earlier years and still on the list: 1 with £0.00 outstanding')
  expect((await made(store, 'savings', { year: next })).rows).toEqual([])
})

test('a reduction that nobody reported on has no shortfall, and a note says so', async () => {
  const store = await ledger(approved(year, 'SSW2', '100.00'))
  const { rows, notes } = await made(store, 'savings', { year })
  expect(rows).toMatchObject([{ shortfall: null, shortfallPercent: null, rag: null }])
  expect(notes).toContain('Not reported on yet: 1 with a target of £100.00')
})

test('a spreadsheet shows percentages with as many decimals as the report', async () => {
  const store = await ledger(
    approved(year, 'SSW1', '2608000.00'),
    reported(year, 'SSW1', '2023-06-30', ['1000000.00', '2408000.00']),
    approved(year, 'SSW2', '1000.00'),
    reported(year, 'SSW2', '2023-06-30', ['0.00', '925.00']),
  )
  const document = await made(store, 'savings', { year })
  const workbook = reportWorkbook(document, savingsReport.columns(defaultParameters), 'en')
  const written = await writeWorkbook(workbook, 'xlsx')
  assert.ok(isRight(written))
  const { Sheets } = read(written.right, { cellNF: true })
  const shownIn = (sheet: string, header: string): readonly unknown[] => {
    const rows: readonly Record<string, string>[] = utils.sheet_to_json(Sheets[sheet] ?? {}, {
      raw: false,
    })
    return rows.map((row) => row[header]).filter((text) => text !== undefined)
  }
  expect(shownIn('Budget reductions', 'Shortfall %')).toEqual(['7.67%', '7.50%'])
  expect(shownIn('Totals', '%')).toEqual(['7.67%'])
})
