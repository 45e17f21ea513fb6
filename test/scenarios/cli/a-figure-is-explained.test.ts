import { readdirSync } from 'node:fs'
import { sha256Hex } from '@coflyfr/core'
import { penceOfPounds, sumPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import type { Answer } from '../../support/command-line.ts'
import { toldLedger } from '../../support/told-ledger.ts'

const ledger = await toldLedger()
const { coflyfr, json } = ledger
const instantOf = async (position: number): Promise<string> =>
  (await ledger.json(['show', 'l', String(position)])).event.recordedAt

const totalOf = (parts: readonly { readonly change: string | null }[]) =>
  sumPence(parts.map(({ change }) => penceOfPounds(change ?? '0.00')))

const textOf = (value: unknown) => JSON.stringify(value)

const keyed = (name: string, rows: readonly Answer[]): readonly (readonly [string, Answer])[] =>
  rows.map((row) => [
    name === 'budget-monitoring'
      ? [row.directorate, row.service, row.costCentre, row.subjective].join('/')
      : (row.reserve ?? `${row.financialYear}/${row.reference}`),
    row,
  ])

const names = ['budget-monitoring', 'virements', 'reserves']

const ends = [
  ['1', 'head'],
  ['head', '1'],
  ['2', '7'],
  ['7', '2'],
  ['head@2023-09-20', 'head@2023-09-30'],
  ['5@2023-12-31', 'head@2023-10-01'],
  ['head', 'head'],
] as const

const atEnd = async (name: string, end: string): Promise<ReadonlyMap<string, Answer>> => {
  const [knownAt = '', asOf] = end.split('@')
  const flags = [
    ...(knownAt === 'head' ? [] : ['--known-at', knownAt]),
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
  ]
  const { rows, totals } = await json(['report', name, 'l', ...flags])
  return new Map([...keyed(name, rows), ['total', totals]])
}

test.each(names.flatMap((name) => ends.map(([from, to]) => [name, from, to] as const)))(
  'the difference of %s from %s to %s equals that of the two reports, and its parts sum to it',
  async (name, from, to) => {
    const { cells } = await json(['diff', name, 'l', '--from', from, '--to', to])
    const [before, after] = [await atEnd(name, from), await atEnd(name, to)]
    const rows = [...new Set([...before.keys(), ...after.keys()])]
    const fields = [...new Set([...before.values(), ...after.values()].flatMap(Object.keys))]
    const valueAt = (end: ReadonlyMap<string, Answer>, row: string, field: string) =>
      end.get(row)?.[field] ?? null
    const differing = rows.flatMap((row) =>
      fields
        .filter(
          (field) => textOf(valueAt(before, row, field)) !== textOf(valueAt(after, row, field)),
        )
        .map((field) => `${row} ${field}`),
    )
    expect(cells.map(({ row, column }: Answer) => `${row} ${column}`).toSorted()).toEqual(
      differing.toSorted(),
    )
    for (const { row, column, from: was, to: is, change, explanations } of cells) {
      expect([was, is]).toEqual([valueAt(before, row, column), valueAt(after, row, column)])
      if (change !== null) expect(totalOf(explanations)).toBe(penceOfPounds(change))
    }
  },
)

test('a difference can be made between instants', async () => {
  const [from, to] = [await instantOf(3), await instantOf(6)]
  const byInstant = await json([
    'diff',
    'virements',
    'l',
    '--from',
    from,
    '--to',
    `${to}@2023-12-31`,
  ])
  const byPosition = await json(['diff', 'virements', 'l', '--from', '3', '--to', '6@2023-12-31'])
  expect(byInstant.cells).toEqual(byPosition.cells)
  expect(byInstant.from).toMatchObject({ position: 3, knownAt: from })
  const { explanations } = byInstant.cells.find(({ column }: Answer) => column === 'state')
  expect(explanations.map(({ type }: Answer) => type)).toEqual([
    'VirementProposed',
    'VirementApproved',
    'VirementPosted',
  ])
})

test('the difference for people names the events', async () => {
  const { out } = await coflyfr(['diff', 'reserves', 'l', '--from', '3', '--to', 'head'])
  expect(out).toMatch(/^reserves: from position 3 to position 11\n/)
  expect(out).toMatch(/-75,000\.00 +DrawdownPosted at position 10/)
  const none = await coflyfr(['diff', 'reserves', 'l', '--from', 'head', '--to', 'head'])
  expect(none.out).toContain('No figure differs')
})

test.each([
  [['--from', 'x', '--to', 'head'], '--from: expected a position such as 120 or an instant'],
  [
    ['--from', '2023-09-19', '--to', 'head'],
    '--from: expected a position, an instant or head, and an effective date after @, such as head@2023-09-19',
  ],
  [
    ['--from', '1@soon', '--to', 'head'],
    '--from: expected a date such as 2023-11-15, found "soon"',
  ],
  [['--from', '1', '--to', '99'], 'Cannot read as known at position 99'],
  [['--from', '1'], 'Expected input for flag --to'],
])('diff with %j is a slip of the caller', async (flags, message) => {
  const ran = await coflyfr(['diff', 'reserves', 'l', ...flags])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`coflyfr: ${message}`)
})

const moneyFields = (row: Answer): readonly string[] =>
  Object.keys(row).filter((field) => /^-?\d+\.\d\d$/.test(row[field]))

test.each(names)('each figure of %s is explained by events that sum to it', async (name) => {
  for (const [row, figures] of await atEnd(name, 'head')) {
    for (const column of moneyFields(figures)) {
      const figure = await json(['explain', 'l', name, row, column])
      expect(figure).toMatchObject({ report: name, row, column, value: figures[column] })
      expect(totalOf(figure.contributions)).toBe(penceOfPounds(figures[column]))
      for (const { position, proof } of figure.contributions)
        expect(proof).toEqual({ index: position, size: figure.checkpoint.size })
    }
  }
})

test('an explanation leads to the events, their actors and their decisions', async () => {
  const { contributions, row } = await json([
    ...['explain', 'l', 'budget-monitoring', 'Placements/all', 'revisedBudget'],
  ])
  expect(row).toBe('Social/Children/Placements/all')
  expect(contributions).toMatchObject([
    { type: 'BudgetApproved', change: '9000000.00' },
    {
      type: 'VirementPosted',
      change: '-20000.00',
      actor: { id: 'u-009', role: 'finance-officer' },
      decisions: [{ by: 'head-of-service', decision: 'Note of 25 September 2023' }],
    },
    { type: 'DrawdownPosted', change: '75000.00', value: '9055000.00' },
  ])
  const { out } = await coflyfr([
    'explain',
    'l',
    'budget-monitoring',
    'Placements/all',
    'revisedBudget',
  ])
  expect(out).toContain('head-of-service: Note of 25 September 2023 (2023-09-25, not on record)')
  expect(out).toMatch(
    /^budget-monitoring, Social\/Children\/Placements\/all, revisedBudget: 9,055,000\.00\n/,
  )
  expect(out).toMatch(/DrawdownPosted .* 75,000\.00 +9,055,000\.00 /)
})

test.each([
  [
    ['Reserves', 'total', 'closing'],
    'No report is named "Reserves" (did you mean "reserves"?); the reports are budget-monitoring,',
  ],
  [
    ['reserves', 'total', 'closng'],
    'The report reserves has no column "closng" (did you mean "closing"?): expected one of reserve, name, purpose',
  ],
  [
    ['reserves', 'total', 'colour'],
    'The report reserves has no column "colour": expected one of reserve, name, purpose',
  ],
  [
    ['reserves', 'presures', 'closing'],
    'The report reserves has no row "presures" (did you mean "pressures"?): expected the key or the end of the key of one row, or total; it has "pressures"\n',
  ],
  [
    ['reserves', 'nowhere', 'closing'],
    'The report reserves has no row "nowhere": expected the key or the end of the key of one row, or total; it has "pressures"\n',
  ],
  [
    ['budget-monitoring', 'Placement/all', 'actual'],
    'has no row "Placement/all" (did you mean "Placements/all"?)',
  ],
  [
    ['budget-monitoring', 'all', 'actual'],
    'has several rows "all": expected one of "Corporate/Contingency/Contingency/all", "Social/Children/Fostering/all", "Social/Children/Placements/all"\n',
  ],
  [['budget-monitoring', 'total', 'actual', '--year', '2030-31'], 'the ledger holds no 2030-31'],
])('explain %j is a slip of the caller', async (args, message) => {
  const ran = await coflyfr(['explain', 'l', ...args])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(message)
})

test('reading changes no byte of a ledger', async () => {
  const { read, folder } = ledger
  const contents = () => readdirSync(folder).map((file) => `${file} ${sha256Hex(read(file))}`)
  const before = contents()
  const point = ['--known-at', '7']
  await coflyfr(['report', 'budget-monitoring', 'l', ...point])
  await coflyfr(['explain', 'l', 'reserves', 'total', 'closing'])
  await coflyfr(['diff', 'reserves', 'l', '--from', '3', '--to', 'head'])
  await coflyfr(['show', 'l', '4'])
  await coflyfr(['verify', 'l'])
  await coflyfr(['doctor', 'l'])
  expect(contents()).toEqual(before)
})

test('show gives an event by position or id, with its whole envelope and proof', async () => {
  const shown = await json(['show', 'l', '4'])
  expect(shown).toMatchObject({ verified: true, proof: { size: 12 } })
  expect(Object.keys(shown.event).sort()).toEqual(
    [
      ...['actor', 'causationId', 'commandHash', 'commandId', 'context', 'correlationId', 'data'],
      ...[
        'effectiveOn',
        'id',
        'position',
        'recordedAt',
        'revision',
        'schemaVersion',
        'stream',
        'type',
      ],
    ].sort(),
  )
  expect(await json(['show', 'l', shown.event.id])).toEqual(shown)
  const { out } = await coflyfr(['show', 'l', '4'])
  expect(out).toMatch(/^VirementProposed v1 at position 4, budget-2023-24@1\n/)
  for (const event of ['12', '-1', 'x', '', '1.0', 'V1-propose']) {
    const ran = await coflyfr(['show', 'l', event])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(
      `No event is "${event}": expected an event's id, or a position from 0 to 11`,
    )
  }
})

test('a list in a difference is printed as in the report', async () => {
  const { out } = await coflyfr(['diff', 'virements', 'l', '--from', '3', '--to', 'head'])
  expect(out).toContain('Placements all -20,000.00; Fostering all 20,000.00')
})

test('a difference is in pounds and pence, so that its changes sum', async () => {
  const asked = ['diff', 'reserves', 'l', '--from', '3', '--to', 'head', '--unit', 'thousands']
  const ran = await coflyfr(asked)
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain('No flag registered for --unit')
})
