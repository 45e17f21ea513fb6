import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ndjsonOf, readCarries, readFunding } from '@coflyfr/example-gwynedd'
import {
  absPence,
  addPence,
  formatPounds,
  type Pence,
  pence,
  penceOfPounds,
  subtractPence,
  sumPence,
} from '@coflyfr/money'
import { beforeAll, expect, test } from 'vitest'
import { coflyfr, exampleText, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()
const ledger = 'gwynedd.ledger'
const text = exampleText('gwynedd/commands.ndjson')
const carries = readCarries(exampleText('gwynedd/carry-forward.csv'))
const funding = readFunding(exampleText('gwynedd/year-end-funding.csv'))
/** £100,000, over or under. */
const cap = pence(10_000_000n)
const years = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23']

interface Command {
  readonly command: string
  readonly commandId: string
  readonly recordedAt: string
  readonly data: { readonly financialYear?: string }
}

interface OutturnRow {
  readonly section: 'service' | 'funding'
  readonly item: string
  readonly variance: string
  readonly carriedForward: string | null
  readonly takenBack: string | null
  readonly metBySources: string | null
  readonly available: string | null
  readonly applied: string | null
}

const commands: readonly Command[] = text
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Commands as the ledger of that name takes them, and what became of each. */
const record = async (name: string, lines: readonly object[]) => {
  writeFileSync(
    join(folder, 'lines.ndjson'),
    lines.map((one) => `${JSON.stringify(one)}\n`).join(''),
  )
  const { out } = await coflyfr(folder, ['record', name, 'lines.ndjson'])
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const outturnOf = async (year: string, name = ledger): Promise<readonly OutturnRow[]> => {
  const args = ['report', 'outturn', name, '--year', year, '--format', 'json']
  return JSON.parse((await coflyfr(folder, args)).out).rows
}

const rowsByYear = new Map<string, readonly OutturnRow[]>()

/** The ledger as it stood just before a year was ended. */
const before = (year: string): string => `before-${year}.ledger`

const copy = (from: string, to: string): void => {
  for (const suffix of ['', '.key', '.checkpoints', '.signed']) {
    cpSync(join(folder, `${from}${suffix}`), join(folder, `${to}${suffix}`))
  }
}

beforeAll(async () => {
  await coflyfr(folder, ['init', ledger, '--history'])
  let pending: Command[] = []
  for (const command of commands) {
    if (command.command === 'CarryForward') {
      await record(ledger, pending)
      pending = []
      copy(ledger, before(command.data.financialYear ?? ''))
    }
    pending.push(command)
  }
  await record(ledger, pending)
  for (const year of years) rowsByYear.set(year, await outturnOf(year))
})

const servicesOf = (year: string) =>
  (rowsByYear.get(year) ?? []).filter(({ section }) => section === 'service')

const carriedOf = (year: string, department: string) =>
  servicesOf(year).find(({ item }) => item === department)?.carriedForward

const poundsOf = (amount: string | null): Pence => penceOfPounds(amount ?? '')

const amountsOf = (rows: readonly OutturnRow[], field: 'metBySources' | 'takenBack' | 'applied') =>
  sumPence(rows.map((row) => penceOfPounds(row[field] ?? '0.00')))

const fundingOf = (year: string, side: 'use' | 'source') =>
  funding.filter((one) => one.year === year && one.side === side)

test('the commands are what the generator makes of the published tables', () => {
  expect(ndjsonOf({ carries, funding })).toBe(text)
})

test('all 54 carry-forwards come out as published, none beyond the cap', () => {
  expect(carries).toHaveLength(54)
  const differing = carries.filter(
    ({ year, department, carried }) => carriedOf(year, department) !== formatPounds(carried),
  )
  expect(differing).toEqual([])
  expect(carries.filter(({ carried }) => absPence(carried) > cap)).toEqual([])
})

test('each variance is what was carried, with what was met and less what was taken back', () => {
  for (const row of years.flatMap(servicesOf)) {
    if (row.carriedForward === null) continue
    const within = addPence(poundsOf(row.carriedForward), poundsOf(row.metBySources))
    expect(formatPounds(subtractPence(within, poundsOf(row.takenBack)))).toBe(row.variance)
  }
})

test('2019-20 meets £3,706k from five sources in the published order', () => {
  const uses = sumPence(fundingOf('2019-20', 'use').map(({ amount }) => amount))
  const printed = fundingOf('2019-20', 'source')
  expect(formatPounds(uses)).toBe('3706000.00')
  const rows = rowsByYear.get('2019-20') ?? []
  const sources = rows.filter(({ section }) => section === 'funding')
  expect(sources.map(({ applied }) => applied)).toEqual(
    printed.map(({ amount }) => formatPounds(amount)),
  )
  expect(sources.slice(1).map(({ item }) => item.replace(/^\d\. /, ''))).toEqual(
    printed.slice(1).map(({ item }) => item),
  )
  expect(amountsOf(rows, 'metBySources')).toBe(uses)
  expect(amountsOf(rows, 'applied')).toBe(uses)
})

test('2021-22 takes £280k back and earmarks it to the recovery fund', async () => {
  const rows = rowsByYear.get('2021-22') ?? []
  const back = servicesOf('2021-22').filter(({ takenBack }) => (takenBack ?? '0.00') !== '0.00')
  expect(back.map(({ item, takenBack }) => `${item} ${takenBack}`)).toEqual([
    'Environment 91000.00',
    'Gwynedd Consultancy 9000.00',
    'Housing and Property 180000.00',
  ])
  expect(formatPounds(amountsOf(rows, 'takenBack'))).toBe('280000.00')
  const args = ['report', 'reserves', ledger, '--year', '2021-22', '--format', 'json']
  const reserves = JSON.parse((await coflyfr(folder, args)).out).rows
  const fund = reserves.find(
    ({ reserve }: { reserve: string }) => reserve === 'post-covid-recovery',
  )
  expect(fund.additions).toBe('280000.00')
})

/** What the first department may still overspend until the sources of the year are used up, in pence. */
const roomOf = (year: string): Pence => {
  const rows = rowsByYear.get(year) ?? []
  const [first] = servicesOf(year)
  const available = sumPence(
    rows.map((row) => penceOfPounds(row.section === 'funding' ? (row.available ?? '') : '0.00')),
  )
  const used = amountsOf(rows, 'metBySources')
  return pence(cap + available - used - penceOfPounds(first?.variance ?? ''))
}

test.each(years)(
  '%s is refused when its overspends are one penny above its sources',
  async (year) => {
    const ending = commands.find(
      ({ command, data }) => command === 'CarryForward' && data.financialYear === year,
    )
    const [first] = servicesOf(year)
    const overspend = (batch: string, amount: Pence) => ({
      ...ending,
      command: 'ImportActuals',
      commandId: batch,
      actor: { id: 'finance-officer-2', role: 'finance-officer' },
      data: {
        financialYear: year,
        source: 'general-ledger',
        batch,
        postings: [
          {
            period: 'P13',
            costCentre: first?.item,
            subjective: 'all',
            amount: formatPounds(amount),
            postedOn: `20${year.slice(-2)}-03-31`,
            reference: batch,
          },
        ],
      },
    })
    const penny = pence(1n)
    copy(before(year), `${year}.ledger`)
    const [, refused] = await record(`${year}.ledger`, [
      overspend('too-much', addPence(roomOf(year), penny)),
      ending ?? {},
    ])
    expect(refused).toMatchObject({
      outcome: 'refused',
      refusal: { tag: 'FundingShort', short: '0.01' },
    })
    const [, taken] = await record(`${year}.ledger`, [
      overspend('a-penny-less', pence(-1n)),
      ending ?? {},
    ])
    expect(taken).toMatchObject({ outcome: 'committed' })
    const rows = await outturnOf(year, `${year}.ledger`)
    expect(rows.find(({ item }) => item === first?.item)?.carriedForward).toBe('100000.00')
  },
)

test('every decision, decided again, leads to what is on record', async () => {
  const { code, out } = await coflyfr(folder, ['verify', ledger, '--format', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(out).verdicts.rulesObeyed).toEqual({ status: 'pass', findings: [] })
})

/** Tries the amounts as they are printed, with what a finance officer may change in the map. */
const tryPrinted = async (changes: object) => {
  const files = { csv: 'as-printed.csv', map: 'as-printed.map.json' }
  const map = JSON.parse(exampleText(`gwynedd/${files.map}`))
  writeFileSync(join(folder, files.csv), exampleText(`gwynedd/${files.csv}`))
  writeFileSync(join(folder, files.map), JSON.stringify({ ...map, ...changes }))
  const args = ['import', 'reserves', ledger, files.csv, '--map', files.map, '--dry-run']
  args.push('--recorded-at', '2023-06-15T12:00:00Z')
  const { code, out } = await coflyfr(folder, [...args, '--format', 'json'])
  const { imported, rejections, controlTotal } = JSON.parse(out)
  return { code, imported, rejections, controlTotal }
}

test('amounts without the unit that the map asks for are rejected, and none is guessed', async () => {
  const { code, imported, rejections } = await tryPrinted({})
  const rule = 'expected an amount that states its unit, such as £1.2k or £3m'
  expect(code).toBe(1)
  expect(imported).toEqual({ rows: 2, amount: '100000.00' })
  expect(rejections).toEqual([
    { line: 6, column: 'amount', value: '(£180)', rule },
    { line: 7, column: 'amount', value: '(£3,000)', rule },
  ])
})

test('a map that says thousands takes all four, and the control total agrees', async () => {
  const { code, imported } = await tryPrinted({ unit: 'thousands' })
  expect([code, imported]).toEqual([0, { rows: 4, amount: '3280000.00' }])
})

test('a map that says pounds takes them as they stand, and the control total does not agree', async () => {
  const { code, controlTotal } = await tryPrinted({ unit: 'pounds' })
  expect(code).toBe(1)
  expect(controlTotal).toEqual({ expected: '3280000.00', actual: '103180.00', agrees: false })
})
