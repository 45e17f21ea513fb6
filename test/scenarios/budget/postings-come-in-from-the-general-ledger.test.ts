import { describe, expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'

const key = { financialYear: '2023-24', source: 'agresso' }

const posting = (reference: string, amount: string, more: object = {}) => ({
  costCentre: '4711',
  subjective: '0012',
  amount,
  postedOn: '2023-06-14',
  reference,
  ...more,
})

const bring = (
  postings: readonly object[],
  more: object = {},
  actor = 'u-9 finance-officer',
): Line => ({
  command: 'ImportActuals',
  actor,
  on: '2023-07-03',
  data: { ...key, batch: 'june', postings: postings.map((one) => ({ ...one })), ...more },
})

const close = (count: number, controlTotal: string, more: object = {}): Line => ({
  command: 'CloseBatch',
  actor: 'u-9 finance-officer',
  on: '2023-07-03',
  data: { ...key, batch: 'june', count, controlTotal, ...more },
})

const closePeriod = (period: string): Line => ({
  command: 'ClosePeriod',
  actor: 'u-9 finance-officer',
  on: '2023-07-10',
  data: { financialYear: '2023-24', period },
})

const refusalOf = async (ledger: BudgetLedger, line: Line) => {
  const result = await ledger.give(line)
  return result.outcome === 'refused' ? result.refusal : result.outcome
}

const imported = async (ledger: BudgetLedger) =>
  (await ledger.events('actuals-2023-24-agresso')).map(({ type, effectiveOn, data }) => ({
    type,
    effectiveOn,
    data,
  }))

describe('Given an open year', () => {
  test('postings are kept in an event for each day and period that they count from', async () => {
    const ledger = await budgetLedger()
    const line = bring([
      posting('1', '100.00'),
      posting('2', '-20.00', { postedOn: '2023-07-01', description: 'A credit' }),
      posting('3', '0.00'),
      posting('4', '7.00', { period: 'P04' }),
      posting('5', '9.00', { period: 'P13' }),
    ])
    expect(await ledger.told(line)).toBe('committed')
    const wire = (reference: string, amount: string, more: object = {}) => ({
      ...posting(reference, amount),
      description: null,
      ...more,
    })
    const event = (effectiveOn: string, period: string, ...postings: readonly object[]) => ({
      type: 'ActualsImported',
      effectiveOn,
      data: { ...key, batch: 'june', period, concerns: null, postings },
    })
    expect(await imported(ledger)).toEqual([
      event('2023-06-14', 'P03', wire('1', '100.00'), wire('3', '0.00')),
      event(
        '2023-07-01',
        'P04',
        wire('2', '-20.00', { postedOn: '2023-07-01', description: 'A credit' }),
        // Its date in June is before the stated period, so it counts from the first day of that period.
        wire('4', '7.00'),
      ),
      event('2024-03-31', 'P13', wire('5', '9.00')),
    ])
  })

  test('a posting to a head without a budget is accepted: reports show it as unbudgeted', async () => {
    const ledger = await budgetLedger()
    expect(await ledger.told(bring([posting('1', '1.00')]))).toBe('committed')
  })

  test('a date outside the year is refused, and names the posting', async () => {
    const ledger = await budgetLedger()
    const line = bring([posting('1', '1.00'), posting('2', '1.00', { postedOn: '2024-04-01' })])
    expect(await refusalOf(ledger, line)).toEqual({
      tag: 'PostingOutsideYear',
      financialYear: '2023-24',
      number: 2,
      reference: '2',
      postedOn: '2024-04-01',
    })
  })

  test('a stated period wins over a date outside the year: closing entries are posted in spring', async () => {
    const ledger = await budgetLedger()
    const line = bring([posting('1', '1.00', { period: 'P13', postedOn: '2024-05-02' })])
    expect(await ledger.told(line)).toBe('committed')
    expect(await imported(ledger)).toMatchObject([{ effectiveOn: '2024-03-31' }])
  })

  test('one to five hundred postings come in at once', async () => {
    const ledger = await budgetLedger()
    const many = Array.from({ length: 501 }, (_, index) => posting(String(index), '1.00'))
    expect(await refusalOf(ledger, bring(many))).toEqual({
      tag: 'TooManyPostings',
      count: 501,
      countMax: 500,
    })
    expect(await ledger.told(bring([]))).toBe('NoPostings')
    expect(await ledger.told(bring(many.slice(1)))).toBe('committed')
  })

  test('only a finance officer brings them', async () => {
    const ledger = await budgetLedger()
    const line = bring([posting('1', '1.00')], {}, 'u-1 budget-holder')
    expect(await ledger.told(line)).toBe('RoleNotAllowed')
  })

  test('an importer that has not seen the latest events is refused', async () => {
    const ledger = await budgetLedger()
    await ledger.give(bring([posting('1', '1.00')], { sourceHolds: 0 }))
    expect(await refusalOf(ledger, bring([posting('2', '1.00')], { sourceHolds: 0 }))).toEqual({
      tag: 'SourceHoldsOther',
      source: 'agresso',
      given: 0,
      holds: 1,
    })
    expect(await ledger.told(bring([posting('2', '1.00')], { sourceHolds: 1 }))).toBe('committed')
  })
})

describe('Given a batch', () => {
  const filled = async (): Promise<BudgetLedger> => {
    const ledger = await budgetLedger()
    await ledger.give(bring([posting('1', '100.10'), posting('2', '-30.05')]))
    await ledger.give(bring([posting('3', '0.00')]))
    return ledger
  }

  test('it closes when its figures agree to the penny, and then takes nothing more', async () => {
    const ledger = await filled()
    const agreed = close(3, '70.05', { debits: '100.10', credits: '-30.05' })
    expect(await ledger.told(agreed)).toBe('committed')
    expect((await imported(ledger)).at(-1)?.data).toEqual({
      ...key,
      batch: 'june',
      count: 3,
      controlTotal: '70.05',
      debits: '100.10',
      credits: '-30.05',
    })
    expect(await ledger.told(agreed)).toBe('BatchAlreadyClosed')
    expect(await ledger.told(bring([posting('4', '1.00')]))).toBe('BatchAlreadyClosed')
    expect(await ledger.told(bring([posting('4', '1.00')], { batch: 'july' }))).toBe('committed')
  })

  test('another count is refused with what is missing', async () => {
    expect(await refusalOf(await filled(), close(4, '70.05'))).toEqual({
      tag: 'BatchCountDiffers',
      batch: 'june',
      expected: 4,
      actual: 3,
      difference: -1,
    })
  })

  test.each([
    ['controlTotal', '70.06', {}, '70.05', '-0.01'],
    ['debits', '70.05', { debits: '100.11' }, '100.10', '-0.01'],
    ['credits', '70.05', { credits: '-30.00' }, '-30.05', '-0.05'],
  ])(
    'another %s is refused with the difference',
    async (figure, total, more, actual, difference) => {
      const refusal = await refusalOf(await filled(), close(3, total, more))
      expect(refusal).toMatchObject({ tag: 'ControlTotalDiffers', figure, actual, difference })
    },
  )

  test('an empty batch says that its file held nothing new', async () => {
    const ledger = await filled()
    const empty = close(0, '0.00', { batch: 'june-again' })
    expect(await ledger.told(empty)).toBe('committed')
  })
})

describe('Given closed periods', () => {
  const closed = async (...periods: readonly string[]): Promise<BudgetLedger> => {
    const ledger = await budgetLedger({ processes: [] })
    for (const period of periods) expect(await ledger.told(closePeriod(period))).toBe('committed')
    return ledger
  }

  test('a late posting lands in the next open period, from its first day, and names its own', async () => {
    const ledger = await closed('P01', 'P02', 'P03', 'P04')
    await ledger.give(bring([posting('1', '1.00'), posting('2', '2.00', { period: 'P04' })]))
    expect(await imported(ledger)).toMatchObject([
      { effectiveOn: '2023-08-01', data: { period: 'P05', concerns: 'P03' } },
      { effectiveOn: '2023-08-01', data: { period: 'P05', concerns: 'P04' } },
    ])
  })

  test('with no period open it is refused', async () => {
    const all = Array.from({ length: 13 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`)
    const ledger = await closed(...all)
    expect(await refusalOf(ledger, bring([posting('1', '1.00')]))).toEqual({
      tag: 'NoOpenPeriod',
      financialYear: '2023-24',
      period: 'P03',
      number: 1,
      reference: '1',
    })
  })
})
