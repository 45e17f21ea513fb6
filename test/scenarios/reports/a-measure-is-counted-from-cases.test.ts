import { expect, test } from 'vitest'
import { aCouncil, times } from './a-council.ts'

const decide = (contact: string, outcome: string) => ({ contact, outcome })

/** Some contacts of one day, part of them decided on the next day and part a fortnight later. */
const contacts = async (
  { child }: ReturnType<typeof aCouncil>,
  month: string,
  [inTime, late, open]: readonly [number, number, number],
) => {
  const on = `${month}-06`
  await times(inTime + late + open, async (number) => {
    const { contact, inCase } = child()
    await contact(on)
    const day = number < inTime ? `${month}-07` : `${month}-20`
    if (number < inTime + late) await inCase(day, 'DecideContact', decide('k1', 'early-help'))
  })
}

test('the value computed from cases is shown beside the published one, with the difference in points', async () => {
  const council = aCouncil()
  const { define, publish, reportOn } = council
  await define('contact-decision-next-day', 'contacts')
  await contacts(council, '2023-06', [8, 12, 5])
  await publish('2023-09-01', 'contacts', '2023-24-Q1', { numerator: '26' })
  const decided = { numerator: '9', denominator: '20' }
  await publish('2023-09-01', 'contact-decision-next-day', '2023-24-Q1', decided)
  const { rows } = await reportOn('2023-09-30', 'measures', { readingPeriod: '2023-24-Q1' })
  expect(rows).toMatchObject([
    {
      code: 'contact-decision-next-day',
      basis: 'both',
      value: '45.0',
      computedNumerator: '8',
      computedDenominator: '20',
      computed: '40.0',
      difference: '-5.0',
    },
    { code: 'contacts', basis: 'both', value: '26', computed: '25', difference: '-1' },
  ])
})

test('a measure that nobody published is computed, provisionally while its period goes on', async () => {
  const council = aCouncil()
  await council.define('contacts', 'handoffs', 'register')
  await contacts(council, '2023-06', [8, 12, 5])
  const { rows } = await council.reportOn('2023-06-30', 'measures')
  expect(rows).toMatchObject([
    { code: 'contacts', period: '2023-24', basis: 'computed', value: '25', source: null },
    { code: 'handoffs', value: '0.00' },
  ])
  expect(rows.map(({ completeness }) => completeness)).toEqual(['provisional', 'provisional'])
  const quarter = { readingPeriod: '2023-24-Q1' }
  expect((await council.reportOn('2023-06-30', 'measures', quarter)).rows[0]).toMatchObject({
    completeness: 'complete',
  })
})

test('a rate uses the latest estimate of the population up to its day', async () => {
  const council = aCouncil()
  const { define, record, reportOn } = council
  await define('contacts-rate')
  await contacts(council, '2023-06', [27, 0, 0])
  const estimate = { group: 'under-18', source: 'Office for National Statistics' }
  const since = { on: '2022-06-30' }
  await record('SetPopulation', { ...estimate, on: '2021-06-30', people: 30000 }, since)
  await record('SetPopulation', { ...estimate, on: '2022-06-30', people: 27000 }, since)
  await record('SetPopulation', { ...estimate, on: '2024-06-30', people: 10 }, since)
  const { rows } = await reportOn('2024-03-31', 'measures', { year: '2023-24' as never })
  expect(rows).toMatchObject([{ numerator: '27', denominator: '27000', value: '10.0' }])
})

test('a count that could be derived from a quarter is hidden in every table, published and computed', async () => {
  const council = aCouncil()
  const { define, publish, reportOn } = council
  await define('contacts')
  await contacts(council, '2023-04', [0, 0, 3])
  await contacts(council, '2023-07', [0, 0, 9])
  await contacts(council, '2023-10', [0, 0, 20])
  await publish('2024-04-10', 'contacts', '2023-24-Q1', { numerator: '3' })
  const valuesIn = async (readingPeriod: string) => {
    const { rows } = await reportOn('2024-04-30', 'measures', { readingPeriod })
    return rows.map(({ value, computed, difference }) => [value, computed, difference])
  }
  expect(await valuesIn('2023-24-Q1')).toEqual([['*', '*', null]])
  expect(await valuesIn('2023-24-Q2')).toEqual([['*', '*', null]])
  expect(await valuesIn('2023-24-Q3')).toEqual([['20', '20', null]])
  expect(await valuesIn('2023-24')).toEqual([['32', '32', null]])
})

test('a definition names rules that fit it, and a rule of cases counts no population', async () => {
  const { refusal } = aCouncil()
  const defined = {
    measure: 'x',
    generation: 'local',
    title: 'x',
    numerator: 'x',
    denominator: 'y',
    unit: 'percent',
    kind: 'flow',
    direction: 'neither',
    decimals: 1,
    rounding: 'half-up',
    validFrom: '2023-04-01',
    provision: 'x',
  }
  const refused = (computed: unknown) => refusal('DefineMeasure', { ...defined, computed })
  expect(
    await refused({ numerator: { rule: 'handoffs' }, denominator: { rule: 'looked-after' } }),
  ).toMatchObject({ tag: 'ComputationDoesNotFit', part: 'denominator', rule: 'looked-after' })
  expect(await refused({ numerator: { rule: 'handoffs' }, denominator: null })).toMatchObject({
    tag: 'ComputationDoesNotFit',
    part: 'denominator',
    rule: null,
  })
})

test('the measures of looked-after children and care leavers are counted from their cases', async () => {
  const council = aCouncil()
  await council.define('PM29a', 'PM30', 'PM34a', 'PM35')
  await times(20, async (number) => {
    const { contact, inCase, lookAfter } = council.child()
    await contact('2016-05-02')
    await lookAfter('2016-05-02')
    const seenOn = number < 12 ? '2016-08-02' : '2016-08-03'
    await inCase(seenOn, 'RecordHealthContact', { kind: 'dentist-seen' })
    await inCase('2016-07-01', 'RecordEducation', { stage: 'KS2', achieved: number < 11 })
    const last = { period: 'l1', episode: 'x1', reasonCeased: 'E6' }
    await inCase('2017-05-02', 'EndLookedAfterPeriod', last)
    const activity = number < 13 ? 'training' : 'none'
    await inCase('2018-05-02', 'RecordActivity', { after: '12-months', activity })
    if (number < 5)
      await inCase('2018-11-01', 'RecordHomelessness', { homelessness: 'rough-sleeping' })
  })
  const { rows } = await council.reportOn('2019-03-31', 'measures', { readingPeriod: '2016-17' })
  expect(rows).toMatchObject([
    { code: 'PM29a', computedNumerator: '11', computedDenominator: '20', value: '55.0' },
    { code: 'PM30', computedNumerator: '12', computedDenominator: '20', value: '60.0' },
  ])
  const later = await council.reportOn('2019-03-31', 'measures', { readingPeriod: '2018-19' })
  expect(later.rows).toMatchObject([
    // Nobody became looked after or left primary school in that year, so there is no share.
    { code: 'PM29a', value: null },
    { code: 'PM30', value: null },
    { code: 'PM34a', computedNumerator: '13', computedDenominator: '20', value: '65.0' },
    { code: 'PM35', computedNumerator: '5', computedDenominator: '20', value: '25.0' },
  ])
  const parenting = await council.reportOn('2019-03-31', 'corporate-parenting')
  const told = parenting.rows.map(({ measure, percent }) => [measure, percent])
  expect(told).toEqual([
    ['PM29a', '55.0'],
    ['PM34a', '65.0'],
    ['PM35', '25.0'],
  ])
})

test('children on a short break are counted on the day, under either way of recording it', async () => {
  const council = aCouncil()
  await council.define('CH/040')
  await times(8, async () => {
    const stay = { shortBreak: 'b1', endedOn: '2024-04-02', placementType: 'U6' }
    const { contact, inCase } = council.child()
    await contact('2024-03-01')
    await inCase('2024-03-28', 'TakeShortBreak', stay)
  })
  await times(14, async (number) => {
    const { contact, lookAfter } = council.child()
    await contact('2024-03-01')
    await lookAfter('2024-03-20', number < 5 ? { legalStatus: 'V4' } : {})
  })
  const { rows } = await council.reportOn('2024-03-31', 'measures', { readingPeriod: '2023-24' })
  expect(rows).toMatchObject([{ code: 'CH/040', asAt: '2024-03-31', computed: '15', value: '15' }])
})
