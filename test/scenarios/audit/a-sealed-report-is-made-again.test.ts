import { copyFileSync, rmSync } from 'node:fs'
import { type Verification, verify } from '@coflyfr/audit'
import { type JsonValue, memoryStore } from '@coflyfr/core'
import { testClock } from '@coflyfr/testing'
import { describe, expect, test } from 'vitest'
import { auditedMemory } from '../../support/audited-memory.ts'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
} from '../../support/budget-ledger.ts'
import { type CopiedCommand, copyLedger } from '../../support/copy-ledger.ts'
import { by, reserve } from '../../support/finance-lines.ts'
import { audit, failuresOf, ledgerFileOf } from '../../support/ledger-file.ts'
import { readyLedger } from '../../support/ready-ledger.ts'

const close = (period: string): Line => ({
  command: 'ClosePeriod',
  actor: 'u-9 finance-officer',
  on: '2023-07-10',
  data: { financialYear: '2023-24', period },
})

const chart: Line = {
  command: 'SetChartOfAccounts',
  actor: 'u-9 finance-officer',
  on: '2023-04-01',
  data: {
    reference: 'restructure',
    costCentres: [
      { costCentre: 'Social/Adults/Care', directorate: 'Education', service: 'Schools' },
    ],
    subjectives: [],
  },
}

const posting = (reference: string): Line => ({
  command: 'ImportActuals',
  actor: 'u-9 finance-officer',
  on: '2023-07-01',
  data: {
    financialYear: '2023-24',
    source: 'agresso',
    batch: reference,
    postings: [
      {
        costCentre: 'Social/Adults/Care',
        subjective: 'all',
        amount: '10.00',
        postedOn: '2023-04-20',
        reference,
      },
    ],
  },
})

/** Two closes, each followed by further events. */
const closedTwice = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  for (const line of [budget2023, posting('1'), close('P01'), posting('2'), close('P02')]) {
    expect(await ledger.told(line)).toBe('committed')
  }
  return ledger
}

type Forge = (commands: readonly CopiedCommand[]) => readonly CopiedCommand[]

type Seal = { readonly [field: string]: JsonValue }

/** Changes the first seal of the last sealing. */
const sealing =
  (change: (seal: Seal) => Seal): Forge =>
  (commands) => {
    const index = commands.findLastIndex(({ events }) => events[0]?.type === 'ReportsSealed')
    const found = commands[index]
    if (found === undefined) throw new Error('Nothing was sealed')
    const events = found.events.map((event) => {
      const { seals, ...data } = Object(event.data)
      const [first, ...others] = seals
      return { ...event, data: { ...data, seals: [change(first), ...others] } }
    })
    return commands.with(index, { ...found, events })
  }

const auditForged = async (forge: Forge): Promise<Verification> => {
  const { store } = await closedTwice()
  const forged = memoryStore({ origin: store.origin, clock: testClock() })
  await copyLedger(store, forged, forge)
  return verify(await auditedMemory(forged))
}

const sealFindings = ({ verdicts }: Verification) =>
  verdicts.projectionsEqual.findings.filter(
    ({ code }) => code !== 'SealsAlone' && code !== 'NothingKept',
  )

describe('Given periods that were closed', () => {
  test('later events change no seal', async () => {
    const ledger = await closedTwice()
    for (const line of [posting('3'), chart]) expect(await ledger.told(line)).toBe('committed')
    const found = await verify(await auditedMemory(ledger.store))
    expect(found.verdicts.projectionsEqual).toEqual({
      status: 'pass',
      findings: [{ code: 'SealsAlone', detail: 'no state is kept; 6 sealed reports made again' }],
    })
    expect(found.verdicts.rulesObeyed.status).toBe('pass')
  })

  test('a close that is sealed late is sealed as it would have been at once', async () => {
    const seals = async ({ events }: BudgetLedger) =>
      (await events())
        .filter(({ type }) => type === 'ReportsSealed')
        .map(({ data }) => Object(data).seals)
    const late = await budgetLedger({ processes: [] })
    for (const line of [
      budget2023,
      posting('1'),
      close('P01'),
      posting('2'),
      close('P02'),
      chart,
    ]) {
      expect(await late.told(line)).toBe('committed')
    }
    for (const { type, position, data } of await late.events()) {
      if (type !== 'PeriodClosed') continue
      const { financialYear, period } = Object(data)
      const actor = 'process:sealing system'
      const asked = { financialYear, period, upTo: position }
      expect(
        await late.told({ ...close(period), command: 'SealReports', actor, data: asked }),
      ).toBe('committed')
    }
    expect(await seals(late)).toEqual(await seals(await closedTwice()))
  })

  test.each([
    ['other lines', { linesHash: '00'.repeat(32) }, 'made again'],
    ['another number of rows', { rows: 7 }, '7 rows sealed, 8 made again'],
  ])('a seal of %s is found, by its position', async (_, change, detail) => {
    const found = await auditForged(sealing((seal) => ({ ...seal, ...change })))
    expect(failuresOf(found)).toEqual({ projectionsEqual: ['SealDiffers', 'SealsAlone'] })
    const { store } = await closedTwice()
    const { size } = await store.head()
    expect(sealFindings(found)).toEqual([
      {
        code: 'SealDiffers',
        position: size - 1,
        stream: 'periods-2023-24',
        detail: expect.stringContaining(detail),
      },
    ])
  })

  test('export names each sealed report that the pack does not show, and why', async () => {
    const { store } = await closedTwice()
    const forge = sealing((seal) => ({ ...seal, queryHash: '00'.repeat(32) }))
    const { coflyfr, path } = await readyLedger([])
    for (const name of ['l', 'l.checkpoints', 'l.signed']) rmSync(path(name))
    copyFileSync(await ledgerFileOf(store, forge), path('l'))
    const { size } = await store.head()
    const { code, err } = await coflyfr(['export', 'l', 'p'])
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(
        `Not in the pack: the report budget-monitoring sealed at position ${size - 1}: this release`,
      ),
    ])
    expect(err.split('\n')).toHaveLength(2)
  })

  test('a report that was left out of the seals is found, whatever replaces it', async () => {
    const found = await auditForged(sealing((seal) => ({ ...seal, report: 'horoscope' })))
    expect(sealFindings(found)).toMatchObject([
      { code: 'SealOfAnotherForm' },
      { code: 'SealDiffers', detail: 'budget-monitoring has 8 rows, but was not sealed' },
    ])
    expect(found.verdicts.projectionsEqual.status).toBe('fail')
  })

  test('a seal of another question is named, and fails nothing', async () => {
    const found = await auditForged(sealing((seal) => ({ ...seal, queryHash: '00'.repeat(32) })))
    expect(failuresOf(found)).toEqual({})
    expect(found.verdicts.projectionsEqual.status).toBe('not-checked')
    expect(sealFindings(found)).toMatchObject([{ code: 'SealOfAnotherForm' }])
  })

  test('a close that nobody sealed is noted', async () => {
    const { store, give } = await budgetLedger({ processes: [] })
    for (const line of [budget2023, close('P01'), close('P02')]) await give(line)
    const found = await verify(await auditedMemory(store))
    expect(sealFindings(found)).toMatchObject([{ code: 'SealMissing' }, { code: 'SealMissing' }])
    expect(failuresOf(found)).toEqual({})
  })

  test('a ledger file is compared with its seals as well', async () => {
    const { store } = await closedTwice()
    const sound = await audit(await ledgerFileOf(store))
    expect(sealFindings(sound)).toEqual([])
    const forged = sealing((seal) => ({ ...seal, rows: 1 }))
    expect(failuresOf(await audit(await ledgerFileOf(store, forged)))).toEqual({
      projectionsEqual: ['SealDiffers', 'SealsAlone'],
    })
  })
})

test('the command line seals a close, once, and takes no hashes as input', async () => {
  const ledger = await readyLedger()
  const closing = {
    command: 'ClosePeriod',
    commandId: 'close-1',
    actor: by('u-9 finance-officer'),
    effectiveOn: '2023-05-10',
    data: { financialYear: '2023-24', period: 'P01' },
  }
  await ledger.record([closing])
  await ledger.record([reserve])
  const events = await ledger.events()
  expect(events.map(({ type }) => type).slice(-3)).toEqual([
    'PeriodClosed',
    'ReportsSealed',
    'ReserveEstablished',
  ])
  const { code, out } = await ledger.coflyfr(['verify', 'l', '--format', 'json'])
  expect([code, JSON.parse(out).verdicts.rulesObeyed]).toEqual([
    0,
    expect.objectContaining({ status: 'pass' }),
  ])
  const asked = {
    ...closing,
    command: 'SealReports',
    commandId: 'seal-by-hand',
    actor: by('process:sealing system'),
    data: { ...closing.data, upTo: events.length - 3, seals: [] },
  }
  expect((await ledger.record([asked])).code).toBe(2)
})
