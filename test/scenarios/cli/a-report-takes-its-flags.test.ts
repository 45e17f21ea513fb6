import { reports } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import { toldLedger } from '../../support/told-ledger.ts'

const { coflyfr, json, read } = await toldLedger()

/** Every flag that narrows or rearranges a report, as it is typed, with a valid value. */
const valueByFlag = {
  '--year': '2023-24',
  '--period': 'P06',
  '--by': 'subjective',
  '--view': 'revised',
  '--section': 'pending',
  '--amber': '2',
  '--red': '5',
  '--sign': 'overspend-positive',
  '--unit': 'pounds',
} as const

const takers = {
  // Retention is reported as of a day, and a board pack is made for a meeting; neither takes a year.
  '--year': [...reports.keys()].filter((name) => !['retention', 'board-pack'].includes(name)),
  '--period': [
    ...['budget-monitoring', 'virements', 'reserves', 'cover', 'bridge', 'commitments', 'savings'],
    'trial-balance',
  ],
  '--by': ['budget-monitoring', 'bridge'],
  '--view': ['budget-monitoring'],
  '--section': ['virements'],
  '--amber': ['budget-monitoring', 'cover'],
  '--red': ['budget-monitoring', 'cover'],
  '--sign': ['budget-monitoring', 'cover', 'outturn'],
  '--unit': [
    ...['budget-monitoring', 'virements', 'reserves', 'cover', 'bridge', 'commitments', 'savings'],
    ...['outturn', 'trial-balance', 'decisions', 'recommendations', 'board-pack'],
  ],
} as const satisfies Record<keyof typeof valueByFlag, readonly string[]>

const flags = Object.keys(valueByFlag) as readonly (keyof typeof valueByFlag)[]

test.each(flags)(
  '%s is accepted by the reports that it changes, and refused by all others',
  async (flag) => {
    for (const name of reports.keys()) {
      const ran = await coflyfr(['report', name, 'l', flag, valueByFlag[flag]])
      if (takers[flag].some((taker) => taker === name))
        expect(ran).toMatchObject({ code: 0, err: '' })
      else
        expect(ran).toEqual({
          code: 2,
          out: '',
          err: `coflyfr: ${flag}: the report ${name} does not take it, only ${takers[flag].join(', ')}\n`,
        })
    }
  },
)

const outturn = ['outturn', '--period', 'P06']

test.each([
  ['diff', ['diff', ...outturn, 'l', '--from', '3', '--to', 'head']],
  ['explain', ['explain', 'l', 'outturn', 'total', 'outturn', '--period', 'P06']],
  ['prove', ['prove', 'l', '--report', ...outturn, '--row', 'total', '--column', 'outturn']],
])('%s refuses it as report does', async (_name, args) => {
  const ran = await coflyfr(args)
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain('--period: the report outturn does not take it, only budget-monitoring')
})

test('a flag of two words is named as it is typed', async () => {
  const test4 = ['--general-reserve', 'pressures', '--adequacy', '4']
  const { err } = await coflyfr(['report', 'cover', 'l', ...test4])
  expect(err).toBe('coflyfr: --general-reserve: the report cover does not take it, only reserves\n')
})

test('prove with an event takes no flag of a report', async () => {
  const ran = await coflyfr(['prove', 'l', '--event', '3', '--year', '2023-24'])
  expect(ran).toEqual({
    code: 2,
    out: '',
    err: 'coflyfr: --year: expected --report with it, found --event\n',
  })
})

test('a document states the flags it was given, and no flag that it does not take', async () => {
  const parametersOf = async (...args: readonly string[]) =>
    (await json(['report', ...args])).parameters
  expect(await parametersOf('outturn', 'l')).toEqual({
    language: 'en',
    year: '2023-24',
    sign: 'overspend-positive',
  })
  expect(await parametersOf('bridge', 'l', '--period', 'P06', '--by', 'service')).toEqual({
    language: 'en',
    year: '2023-24',
    by: 'service',
    period: 'P06',
  })
})

test('a pack says which of its reports a flag applied to', async () => {
  const asked = ['--section', 'pending', '--year', '2023-24']
  const { out } = await coflyfr(['pack', 'l', '--out', 'told', ...asked])
  expect(out).toMatch(/\n--section applies only to virements\n$/)
  const { given } = await json(['pack', 'l', '--out', 'as-json', '--section', 'pending'])
  expect(given).toEqual([{ flag: '--section', takenBy: ['virements'] }])
})

test('a page of a pack names the period that it stops at, if it stops at one', async () => {
  await coflyfr(['pack', 'l', '--out', 'pages', '--period', 'P06'])
  expect(read('pages/bridge.html')).toContain('<dt>Period</dt><dd>P06</dd>')
  expect(read('pages/outturn.html')).not.toContain('<dt>Period</dt>')
})

/** The virement is in September, the drawdown in October. */
test.each([
  ['bridge', 'P05', 'amount', '14000000.00'],
  ['bridge', 'P06', 'amount', '14000000.00'],
  ['bridge', 'P07', 'amount', '14075000.00'],
  ['reserves', 'P06', 'drawdowns', '0.00'],
  ['reserves', 'P07', 'drawdowns', '-75000.00'],
  ['reserves', 'P07', 'closing', '425000.00'],
  ['trial-balance', 'P05', 'debit', '14500000.00'],
  ['trial-balance', 'P06', 'debit', '14520000.00'],
  ['trial-balance', 'P07', 'debit', '14670000.00'],
])('%s up to %s has %s %s', async (name, period, field, amount) => {
  const { totals, asOf } = await json(['report', name, 'l', '--period', period])
  expect([totals[field], asOf]).toEqual([amount, null])
})

test('explain and diff up to a period agree with the report up to it', async () => {
  const cell = ['explain', 'l', 'bridge', 'total', 'revisedBudget', '--by', 'directorate']
  const upTo = async (period: string) =>
    (await json([...cell, '--period', period])).contributions.map(
      ({ type }: { type: string }) => type,
    )
  expect(await upTo('P06')).toEqual(['BudgetApproved'])
  expect(await upTo('P07')).toEqual(['BudgetApproved', 'DrawdownPosted'])
  const ends = ['diff', 'bridge', 'l', '--from', '3', '--to', 'head', '--by', 'directorate']
  const { cells } = await json([...ends, '--period', 'P05'])
  expect(cells).toEqual([])
  expect((await json(ends)).cells.length).toBeGreaterThan(0)
})

test('a report up to a period shows a virement as it was at the end of that period', async () => {
  const rowsOf = async (period: string) =>
    (await json(['report', 'virements', 'l', '--period', period])).rows.map(
      ({ reference, state }: { reference: string; state: string }) => `${reference} ${state}`,
    )
  expect(await rowsOf('P05')).toEqual([])
  expect(await rowsOf('P06')).toEqual(['V1 posted', 'V2 proposed'])
})
