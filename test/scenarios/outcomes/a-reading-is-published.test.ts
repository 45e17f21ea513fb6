import { expect, test } from 'vitest'
import { scenario } from './ledger.ts'

const contacts = {
  measure: 'contacts',
  generation: 'local',
  title: 'Contacts to children’s social care',
  numerator: 'contacts received in the period',
  unit: 'count',
  kind: 'flow',
  direction: 'neither',
  decimals: 0,
  rounding: 'half-up',
  validFrom: '2021-04-01',
  provision: 'Social Services and Well-being (Wales) Act 2014',
  sets: ['demand'],
}

const register = {
  ...contacts,
  measure: 'CH/028',
  generation: 'CH',
  title: 'Children on the register at 31 March',
  kind: 'stock',
  validTo: '2024-03-31',
}

const council = { source: 'Council, September 2023', completeness: 'complete' }
const before = { measure: 'contacts', period: '2021-22', numerator: '5667', ...council }
const after = { measure: 'contacts', period: '2022-23', numerator: '8334', ...council }
const figures = { period: '2022-23', numerator: '270', ...council }

const defined = async () => {
  const ledger = scenario()
  await ledger.record('DefineMeasure', contacts)
  await ledger.record('DefineMeasure', register)
  return ledger
}

test('contacts are published and compared with a baseline', async () => {
  const { record, typesIn } = await defined()
  await record('PublishReading', before)
  const [published] = await record('PublishReading', after)
  expect(published).toEqual({
    measure: 'contacts',
    period: '2022-23',
    asAt: null,
    definitionVersion: 1,
    numerator: '8334',
    denominator: null,
    value: '8334',
    completeness: 'complete',
    source: 'Council, September 2023',
  })
  await record('SetBaseline', { measure: 'contacts', period: '2021-22', reason: 'Before the rise' })
  expect(await typesIn('measure-contacts')).toEqual([
    'MeasureDefined',
    'ReadingPublished',
    'ReadingPublished',
    'BaselineSet',
  ])
})

test('a code with a slash has a stream of its own', async () => {
  const { typesIn } = await defined()
  expect(await typesIn('measure-CH.028')).toEqual(['MeasureDefined'])
})

test('a measure is defined once, and consistently', async () => {
  const { refusal } = await defined()
  expect(await refusal('DefineMeasure', contacts)).toEqual({
    tag: 'MeasureExists',
    measure: 'contacts',
  })
  const other = { ...contacts, measure: 'other' }
  expect(await refusal('DefineMeasure', { ...other, sets: ['demand', 'demand'] })).toEqual({
    tag: 'DuplicateReference',
    kind: 'set',
    reference: 'demand',
  })
  expect(await refusal('DefineMeasure', { ...other, unit: 'percent' })).toEqual({
    tag: 'DenominatorDoesNotFit',
    unit: 'percent',
    denominator: 'missing',
  })
  expect(await refusal('DefineMeasure', { ...other, denominator: 'children' })).toMatchObject({
    unit: 'count',
    denominator: 'given',
  })
  expect(await refusal('DefineMeasure', { ...other, validTo: '2021-03-31' })).toEqual({
    tag: 'ValidityReversed',
    validFrom: '2021-04-01',
    validTo: '2021-03-31',
  })
})

test('a measure that is not in the catalogue takes no other command', async () => {
  const { refusal } = scenario()
  for (const [command, data] of [
    ['AmendMeasure', { ...contacts, reason: 'New guidance' }],
    ['PublishReading', after],
    ['SetBaseline', { measure: 'contacts', period: '2021-22', reason: 'None' }],
    ['SetTargetPath', { measure: 'contacts', targets: [], source: 'None' }],
    ['ProposeCorrection', { ...after, reference: 'k1', reason: 'None' }],
    ['CorrectReading', { measure: 'contacts', reference: 'k1' }],
  ] as const) {
    expect(await refusal(command, data)).toEqual({ tag: 'NoSuchMeasure', measure: 'contacts' })
  }
})

test('a stock is counted on a day of its period, and a flow on none', async () => {
  const { record, refusal } = await defined()
  const stock = { ...figures, measure: 'CH/028' }
  await record('PublishReading', { ...stock, asAt: '2023-03-31' })
  expect(await refusal('PublishReading', stock)).toEqual({
    tag: 'AsAtDoesNotFit',
    kind: 'stock',
    period: '2022-23',
    asAt: null,
  })
  expect(await refusal('PublishReading', { ...stock, asAt: '2022-03-31' })).toMatchObject({
    tag: 'AsAtDoesNotFit',
  })
  expect(await refusal('PublishReading', { ...after, asAt: '2023-03-31' })).toMatchObject({
    tag: 'AsAtDoesNotFit',
    kind: 'flow',
  })
})

test('a reading is for a day on which the definition is valid', async () => {
  const { refusal } = await defined()
  expect(await refusal('PublishReading', { ...after, period: '2020-21' })).toEqual({
    tag: 'OutsideValidity',
    measure: 'contacts',
    on: '2021-03-31',
  })
  const ended = { ...figures, measure: 'CH/028', period: '2024-25', asAt: '2024-09-30' }
  expect(await refusal('PublishReading', ended)).toMatchObject({ tag: 'OutsideValidity' })
})

test('an amended definition is valid from a later day, and readings say which version they use', async () => {
  const { record, refusal } = await defined()
  const amended = { ...contacts, decimals: 1, reason: 'Estimated contacts are counted in part' }
  expect(await refusal('AmendMeasure', amended)).toEqual({
    tag: 'ValidFromNotLater',
    validFrom: '2021-04-01',
    previousValidFrom: '2021-04-01',
  })
  await record('AmendMeasure', { ...amended, validFrom: '2022-04-01' })
  const [first] = await record('PublishReading', before)
  const [second] = await record('PublishReading', after)
  expect(first).toMatchObject({ definitionVersion: 1, value: '5667' })
  expect(second).toMatchObject({ definitionVersion: 2, value: '8334.0' })
})

test('a reading is published once, and never before its measure is defined', async () => {
  const { record, refusal } = await defined()
  await record('PublishReading', after)
  expect(await refusal('PublishReading', after)).toEqual({
    tag: 'ReadingExists',
    measure: 'contacts',
    period: '2022-23',
    asAt: null,
  })
  expect(await refusal('PublishReading', before, { on: '2023-09-30' })).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
})

test('a reading that is not available is recorded without figures and cannot be a baseline', async () => {
  const { record, refusal } = await defined()
  const { numerator: _, ...withoutFigures } = before
  const missing = { ...withoutFigures, completeness: 'not-available' }
  const [reading] = await record('PublishReading', missing)
  expect(reading).toMatchObject({ value: null, numerator: null })
  const baseline = { measure: 'contacts', period: '2021-22', reason: 'Before the rise' }
  expect(await refusal('SetBaseline', baseline)).toEqual({
    tag: 'ReadingHasNoValue',
    measure: 'contacts',
    period: '2021-22',
  })
  expect(await refusal('SetBaseline', { ...baseline, period: '2020-21' })).toEqual({
    tag: 'NoSuchReading',
    measure: 'contacts',
    period: '2020-21',
    asAt: null,
  })
})

test('a target path goes up in time', async () => {
  const { refusal, record } = await defined()
  const path = (...dates: readonly string[]) => ({
    measure: 'contacts',
    targets: dates.map((on) => ({ on, value: '7000' })),
    source: 'Think Family',
  })
  expect(await refusal('SetTargetPath', path('2025-03-31', '2024-03-31'))).toEqual({
    tag: 'TargetsOutOfOrder',
    on: '2024-03-31',
    after: '2025-03-31',
  })
  await record('SetTargetPath', path('2024-03-31', '2025-03-31'))
})

test('a correction needs a second officer', async () => {
  const { record, refusal } = await defined()
  await record('PublishReading', after)
  const correction = { ...after, numerator: '8343', reference: 'k1', reason: 'Digits transposed' }
  await record('ProposeCorrection', correction)
  const correct = { measure: 'contacts', reference: 'k1' }
  expect(await refusal('CorrectReading', correct)).toEqual({
    tag: 'SamePersonTwice',
    person: 'u-1',
    seats: ['proposer', 'second officer'],
  })
  expect(await refusal('CorrectReading', correct, { by: 'u-2', on: '2023-09-30' })).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  const [corrected] = await record('CorrectReading', correct, { by: 'u-2' })
  expect(corrected).toMatchObject({ period: '2022-23', value: '8343', reference: 'k1' })
  expect(await refusal('CorrectReading', correct, { by: 'u-2' })).toEqual({
    tag: 'NoSuchCorrection',
    measure: 'contacts',
    reference: 'k1',
  })
})

test('a correction names a published reading and has a reference of its own', async () => {
  const { record, refusal } = await defined()
  const correction = { ...after, reference: 'k1', reason: 'Digits transposed' }
  expect(await refusal('ProposeCorrection', correction)).toMatchObject({ tag: 'NoSuchReading' })
  await record('PublishReading', after)
  await record('ProposeCorrection', correction)
  expect(await refusal('ProposeCorrection', correction)).toEqual({
    tag: 'DuplicateReference',
    kind: 'correction',
    reference: 'k1',
  })
})

test('a correction ends the other proposals that were made for the old reading', async () => {
  const { record, refusal } = await defined()
  await record('PublishReading', after)
  const correction = { ...after, reason: 'Digits transposed' }
  await record('ProposeCorrection', { ...correction, reference: 'k1', numerator: '8343' })
  await record('ProposeCorrection', { ...correction, reference: 'k2', numerator: '8433' })
  await record('CorrectReading', { measure: 'contacts', reference: 'k2' }, { by: 'u-2' })
  const outdated = { measure: 'contacts', reference: 'k1' }
  expect(await refusal('CorrectReading', outdated, { by: 'u-2' })).toMatchObject({
    tag: 'NoSuchCorrection',
  })
})

test('numbers are text', () => {
  const { isMalformed } = scenario()
  expect(isMalformed('PublishReading', after)).toBe(false)
  expect(isMalformed('PublishReading', { ...after, numerator: 8334 })).toBe(true)
  expect(isMalformed('PublishReading', { ...after, numerator: '8,334' })).toBe(true)
  expect(isMalformed('PublishReading', { ...after, period: '2022' })).toBe(true)
})
