import { describe, expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
} from '../../support/budget-ledger.ts'

const financialYear = '2023-24'

const close = (period: string, more: Partial<Line> = {}): Line => ({
  command: 'ClosePeriod',
  actor: 'u-9 finance-officer',
  on: '2023-07-10',
  data: { financialYear, period },
  ...more,
})

const reopen = (period: string, more: Partial<Line> = {}, data: object = {}): Line => ({
  command: 'ReopenPeriod',
  actor: 'u-151 section-151-officer',
  on: '2023-07-20',
  data: {
    financialYear,
    period,
    by: 'section-151-officer',
    decision: 'Delegated decision 31',
    reason: 'An accrual was left out',
    ...data,
  },
  ...more,
})

const closed = async (...periods: readonly string[]): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  for (const period of periods) expect(await ledger.told(close(period))).toBe('committed')
  return ledger
}

const refusalOf = async (ledger: BudgetLedger, line: Line) => {
  const result = await ledger.give(line)
  return result.outcome === 'refused' ? result.refusal : result.outcome
}

const seals = async (ledger: BudgetLedger) =>
  (await ledger.events('periods-2023-24'))
    .filter(({ type }) => type === 'ReportsSealed')
    .map(({ data }) => data)

describe('Given an open year', () => {
  test('periods close in order, each once', async () => {
    const ledger = await closed('P01', 'P02')
    expect(await ledger.told(close('P02'))).toBe('PeriodAlreadyClosed')
    expect(await ledger.told(close('P01'))).toBe('PeriodAlreadyClosed')
    expect(await refusalOf(ledger, close('P05'))).toEqual({
      tag: 'EarlierPeriodOpen',
      financialYear,
      period: 'P05',
      open: 'P03',
    })
    expect(await ledger.told(close('P03'))).toBe('committed')
  })

  test('a finance officer closes them', async () => {
    const ledger = await closed()
    expect(await ledger.told(close('P01', { actor: 'u-1 budget-holder' }))).toBe('RoleNotAllowed')
  })

  test('no close is dated before the previous one', async () => {
    const ledger = await closed('P01')
    expect(await ledger.told(close('P02', { on: '2023-07-09' }))).toBe('DatedBeforePreviousStep')
  })
})

describe('Given closed periods', () => {
  test('only the latest opens again, under an authority', async () => {
    const ledger = await closed('P01', 'P02')
    expect(await ledger.told(reopen('P03'))).toBe('PeriodNotClosed')
    expect(await refusalOf(ledger, reopen('P01'))).toMatchObject({
      tag: 'NotLatestClosed',
      latest: 'P02',
    })
    expect(await ledger.told(reopen('P02', { actor: 'u-9 finance-officer' }))).toBe(
      'RoleNotAllowed',
    )
    expect(await ledger.told(reopen('P02', { actor: 'clerk cabinet' }))).toBe('ActorIsNotBy')
    expect(await ledger.told(reopen('P02'))).toBe('committed')
    expect(await ledger.told(reopen('P02'))).toBe('PeriodNotClosed')
    expect(await ledger.told(reopen('P01'))).toBe('committed')
  })

  test('nobody decides to open a period again before it was closed', async () => {
    const ledger = await closed('P01')
    expect(await refusalOf(ledger, reopen('P01', {}, { decidedOn: '2023-07-09' }))).toEqual({
      tag: 'DatedBeforePreviousStep',
      effectiveOn: '2023-07-09',
      previousStepOn: '2023-07-10',
    })
    expect(await ledger.told(reopen('P01', {}, { decidedOn: '2023-07-10' }))).toBe('committed')
  })

  test('the minute that a reopening names must support it, if it is on record', async () => {
    const ledger = await closed('P01')
    const record = (line: string, data: object): Line => ({
      command: line,
      actor: 'clerk cabinet',
      on: '2023-07-18',
      data: { body: 'cabinet', ...data },
    })
    const setUp = [
      record('EstablishBody', {
        name: 'Cabinet',
        kind: 'cabinet',
        terms: 'Executive functions',
        chair: 'Leader',
        reportsTo: ['council'],
      }),
      record('AppointMember', { member: 'Leader', capacity: 'chair' }),
      record('HoldMeeting', { meeting: 'july', attendance: ['Leader'] }),
      record('TableItem', {
        meeting: 'july',
        item: '7',
        title: 'An accrual of April',
        presentedBy: 'Section 151 Officer',
      }),
      record('RecordDecision', {
        meeting: 'july',
        item: '7',
        reference: 'CAB-7',
        verb: 'approved',
        resolution: 'That April be opened again',
        subject: { kind: 'period', reference: '2023-24 P01' },
      }),
    ]
    for (const line of setUp) expect(await refusalOf(ledger, line)).toBe('committed')
    const byCabinet = (data: object): Line =>
      reopen('P01', { actor: 'clerk cabinet' }, { by: 'cabinet', decision: 'CAB-7', ...data })
    expect(await ledger.told(byCabinet({}))).toBe('DecisionDoesNotSupport')
    expect(await ledger.told(byCabinet({ decidedOn: '2023-07-18' }))).toBe('committed')
    expect((await ledger.events('periods-2023-24')).at(-1)?.data).toMatchObject({
      decision: 'CAB-7',
      decidedOn: '2023-07-18',
      onRecord: true,
    })
  })

  test('a reopened period takes postings, and closes again with its own seals', async () => {
    const ledger = await closed('P01')
    const bring: Line = {
      command: 'ImportActuals',
      actor: 'u-9 finance-officer',
      on: '2023-07-21',
      data: {
        financialYear,
        source: 'agresso',
        batch: 'accruals',
        postings: [
          {
            costCentre: 'Social/Adults/Care',
            subjective: 'all',
            amount: '10.00',
            postedOn: '2023-04-20',
            reference: '1',
          },
        ],
      },
    }
    await ledger.give(reopen('P01'))
    await ledger.give(bring)
    expect(await ledger.told(close('P01', { on: '2023-07-22' }))).toBe('committed')
    const imported = (await ledger.events()).filter(({ type }) => type === 'ActualsImported')
    expect(imported).toMatchObject([{ data: { period: 'P01', concerns: null } }])
    const [first, second, ...others] = await seals(ledger)
    expect(others).toEqual([])
    expect([first, second]).toMatchObject([{ period: 'P01' }, { period: 'P01' }])
    expect(first).not.toEqual(second)
  })

  test('the seals of a close name the reports, their parameters and their content', async () => {
    const ledger = await closed('P01')
    const [closeEvent] = (await ledger.events()).filter(({ type }) => type === 'PeriodClosed')
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/)
    const seal = (report: string, rows: number) => ({
      report,
      queryHash: digest,
      asOf: null,
      rows,
      linesHash: digest,
    })
    expect(await seals(ledger)).toEqual([
      {
        financialYear,
        period: 'P01',
        upTo: closeEvent?.position,
        seals: [seal('budget-monitoring', 8), seal('virements', 0), seal('reserves', 0)],
      },
    ])
  })
})
