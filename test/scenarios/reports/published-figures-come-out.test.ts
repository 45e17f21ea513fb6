import { expect, test } from 'vitest'
import { aCouncil, times } from './a-council.ts'

// 17,004 children in need of care and support in one census of Wales, 2021: 7,188 looked after, 2,469 of the others on
// the register, 7,347 neither; 143 looked-after children were also registered (DOMAIN §5.1).
test('looked after, register, neither: every child is counted once', async () => {
  const { child, define, reportOn } = aCouncil()
  const on = '2021-03-01'
  await define('receiving-care-and-support', 'census-looked-after', 'census-registered')
  await define('census-neither', 'register', 'CH/039')
  await times(7188, async (number) => {
    const { contact, refer, register, lookAfter } = child()
    if (number < 143) {
      await refer(on)
      await register(on)
    } else await contact(on)
    await lookAfter(on)
  })
  await times(2469, async () => {
    const { refer, register, plan } = child()
    await refer(on)
    await register(on)
    await plan(on)
  })
  await times(7347, async () => {
    const { refer, plan } = child()
    await refer(on)
    await plan(on)
  })
  const { rows } = await reportOn('2021-03-31', 'measures')
  const counted = new Map(rows.map(({ code, value }) => [code, value]))
  expect(counted).toEqual(
    new Map([
      ['CH/039', '7190'],
      ['census-looked-after', '7188'],
      ['census-neither', '7347'],
      ['census-registered', '2469'],
      ['receiving-care-and-support', '17004'],
      ['register', '2612'],
    ]),
  )
}, 60_000)

// StatsWales, quantitative social services performance measures, all Wales, one year of 2016-19.
test('the measures of Wales follow from their numerators and denominators', async () => {
  const { define, publish, reportOn } = aCouncil()
  await define('PM24', 'PM25')
  await publish('2018-06-01', 'PM24', '2017-18', { numerator: '36696', denominator: '41267' })
  const supported = { asAt: '2018-03-31', numerator: '12550', denominator: '19396' }
  await publish('2018-06-01', 'PM25', '2017-18', supported)
  const { rows } = await reportOn('2018-06-30', 'measures')
  expect(rows).toMatchObject([
    { code: 'PM24', value: '88.9', unit: 'percent', basis: 'published', suppressBelow: 5 },
    { code: 'PM25', value: '64.7', asAt: '2018-03-31', completeness: 'complete' },
  ])
})

// Bridgend County Borough Council, Council of September 2023, annual report of social services: contacts 5,667 to 8,334
// (+47.1 %), strategy meetings 2,154 (+98.3 %), enquiries under section 47 1,557 (+80 %), register 270 (+54 %). Of the
// year before only the contacts are printed: 1,086 meetings and 175 children on the register are the only whole numbers
// that lead to the published changes, 865 enquiries is the middle one of five.
test('the demand of Bridgend follows from contacts, discussions, enquiries and registrations', async () => {
  const { child, reportOn } = aCouncil()
  const year = async (on: string, counts: readonly [number, number, number, number]) => {
    const [contacts, discussions, enquiries, registrations] = counts
    await times(contacts, async (number) => {
      const { contact, refer, discuss, enquire, register } = child()
      await (number < discussions ? refer(on) : contact(on))
      if (number >= discussions) return
      await discuss(on)
      if (number < enquiries) await enquire(on, on)
      if (number < registrations) await register(on)
    })
  }
  await year('2021-06-01', [5667, 1086, 865, 175])
  await year('2022-06-01', [8334, 2154, 1557, 95])
  const { rows } = await reportOn('2023-03-31', 'pathway')
  const found = (stage: string) => rows.find((row) => row['stage'] === stage)
  expect(found('contacts')).toMatchObject({
    period: '2022-23',
    count: 8334,
    baselinePeriod: '2021-22',
    baselineCount: 5667,
    changePercent: '47.1',
  })
  expect(found('strategy discussions')).toMatchObject({ count: 2154, changePercent: '98.3' })
  expect(found('section 47 enquiries completed')).toMatchObject({
    count: 1557,
    changePercent: '80.0',
    conversionFrom: 'strategy discussions',
    conversionPercent: '72.3',
  })
  expect(found('children on the register')).toMatchObject({
    kind: 'stock',
    asAt: '2023-03-31',
    count: 270,
    baselineCount: 175,
    changePercent: '54.3',
  })
}, 60_000)

// Bridgend, check of the inspection of 2025: agency cover of social workers from 41 % to 7 %, printed as “34 per cent drop”.
test('from 41 % to 7 % is 34 percentage points and 83 per cent', async () => {
  const { define, publish, record, report } = aCouncil()
  await define('agency')
  const on = { period: '2022-23', asAt: '2022-06-30' }
  await publish('2022-07-01', 'agency', on.period, {
    asAt: on.asAt,
    numerator: '41',
    denominator: '100',
  })
  await publish('2025-07-01', 'agency', '2024-25', {
    asAt: '2025-03-31',
    numerator: '7',
    denominator: '100',
  })
  await record(
    'SetBaseline',
    { measure: 'agency', ...on, reason: 'Inspection of 2022' },
    { on: '2025-07-01' },
  )
  const { rows, notes } = await report('measures')
  expect(rows[1]).toMatchObject({ changePoints: '-34.0', changePercent: '-82.9' })
  expect(notes).toContain('agency 2024-25: down 34 percentage points (83 %) from the baseline')
})

test('a correction of a published reading is an event that a second officer makes', async () => {
  const { define, publish, record, refusal, reportOn } = aCouncil()
  await define('PM24')
  await publish('2018-06-01', 'PM24', '2017-18', { numerator: '36696', denominator: '41267' })
  const correction = { measure: 'PM24', reference: 'k1' }
  const figures = { numerator: '36600', denominator: '41267', completeness: 'complete' }
  const proposed = { ...correction, period: '2017-18', ...figures, source: 'x', reason: 'Twice' }
  await record('ProposeCorrection', proposed, { on: '2018-07-01', by: 'u-1' })
  expect(
    await refusal('CorrectReading', correction, { on: '2018-07-02', by: 'u-1' }),
  ).toMatchObject({
    tag: 'SamePersonTwice',
  })
  await record('CorrectReading', correction, { on: '2018-07-02', by: 'u-2' })
  const before = await reportOn('2018-06-30', 'measures')
  const after = await reportOn('2018-07-31', 'measures')
  expect(before.rows).toMatchObject([{ value: '88.9', corrected: false }])
  expect(after.rows).toMatchObject([{ value: '88.7', corrected: true }])
})
