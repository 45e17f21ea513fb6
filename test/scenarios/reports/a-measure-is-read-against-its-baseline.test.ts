import { plainDate } from '@coflyfr/core'
import {
  BaselineSet,
  CorrectionProposed,
  MeasureAmended,
  MeasureDefined,
  type MeasureDefinition,
  measureStream,
  ReadingCorrected,
  ReadingPublished,
  TargetPathSet,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { plainMeasure } from '../../support/plain-measure.ts'
import { csvOf, ledgerOf, made } from './making.ts'

const on = plainDate('2023-06-01')

const definition: MeasureDefinition = {
  ...plainMeasure(plainDate('2020-04-01')),
  numerator: 'Contacts received',
  suppressBelow: 5,
  provision: 'Social Services and Well-being (Wales) Act 2014 s21',
  sets: ['demand'],
}

const percentage: MeasureDefinition = {
  ...definition,
  title: 'Agency cover',
  numerator: 'Agency social workers',
  denominator: 'Social workers in post',
  unit: 'percent',
  direction: 'down-is-good',
}

const defined = (measure: string, change: MeasureDefinition = definition) =>
  [measureStream(measure), MeasureDefined.of(on, { measure, ...change })] as const

interface Figures {
  readonly numerator: string | null
  readonly denominator?: string
  readonly value?: string
}

const figures = ({ numerator, denominator, value }: Figures) =>
  ({
    asAt: null,
    definitionVersion: 1,
    numerator,
    denominator: denominator ?? null,
    value: value ?? numerator,
    completeness: 'complete',
    source: 'WCCIS',
  }) as const

const published = (measure: string, period: string, given: Figures) =>
  [measureStream(measure), ReadingPublished.of(on, { measure, period, ...figures(given) })] as const

const baseline = (measure: string, period: string) =>
  [
    measureStream(measure),
    BaselineSet.of(on, { measure, period, asAt: null, reason: 'First year' }),
  ] as const

const targets = (measure: string, value: string) =>
  [
    measureStream(measure),
    TargetPathSet.of(on, {
      measure,
      targets: [{ on: plainDate('2023-03-31'), value }],
      source: 'Plan',
    }),
  ] as const

test('the rise in contacts is a percentage of the baseline and has no points', async () => {
  const store = await ledgerOf(
    defined('contacts'),
    published('contacts', '2021-22', { numerator: '5667' }),
    published('contacts', '2022-23', { numerator: '8334' }),
    baseline('contacts', '2021-22'),
  )
  const { rows, totals, notes } = await made(store, 'measures')
  expect(totals).toEqual({})
  expect(rows[1]).toEqual({
    code: 'contacts',
    generation: 'local',
    title: 'Contacts',
    kind: 'flow',
    unit: 'count',
    direction: 'neither',
    period: '2022-23',
    asAt: null,
    definitionVersion: 1,
    basis: 'published',
    numerator: '8334',
    denominator: null,
    value: '8334',
    computedNumerator: null,
    computedDenominator: null,
    computed: null,
    difference: null,
    baseline: '5667',
    changePercent: '47.1',
    changePoints: null,
    target: null,
    band: null,
    suppressBelow: 5,
    completeness: 'complete',
    corrected: false,
    source: 'WCCIS',
  })
  expect(rows[0]).toMatchObject({ baseline: '5667', changePercent: null })
  expect(notes).toContain(
    'contacts version 1: Contacts received; no direction is good; Social Services and Well-being (Wales) Act 2014 s21',
  )
})

test('a percentage has both, and neither is printed for the other', async () => {
  const store = await ledgerOf(
    defined('agency', percentage),
    published('agency', '2021-22', { numerator: '41', denominator: '100', value: '41' }),
    published('agency', '2022-23', { numerator: '7', denominator: '100', value: '7' }),
    baseline('agency', '2021-22'),
    targets('agency', '6.5'),
  )
  expect((await made(store, 'measures')).rows[1]).toMatchObject({
    changePercent: '-82.9',
    changePoints: '-34',
    target: '6.5',
    band: 'missed-by-less-than-10-percent',
  })
  expect((await csvOf(store, 'measures')).split('\r\n')[2]).toBe(
    'agency,local,Agency cover,flow,percent,down-is-good,2022-23,,1,published,7,100,7,,,,,41,-82.9,-34,6.5,missed-by-less-than-10-percent,5,complete,false,WCCIS',
  )
})

test('a count too small to publish is a star, and so is everything that would give it away', async () => {
  const store = await ledgerOf(
    defined('agency', percentage),
    published('agency', '2021-22', { numerator: '3', denominator: '100', value: '3' }),
    published('agency', '2022-23', { numerator: '7', denominator: '100', value: '7' }),
    baseline('agency', '2021-22'),
    targets('agency', '2'),
  )
  const { rows } = await made(store, 'measures')
  expect(rows[0]).toMatchObject({ numerator: '*', value: '*', baseline: '*', band: null })
  expect(rows[1]).toMatchObject({
    value: '7',
    baseline: '*',
    changePercent: null,
    changePoints: null,
    band: 'missed-by-more',
  })
})

test('a hidden quarter that the year would give away hides the smallest other quarter too', async () => {
  const quarters = { Q1: '3', Q2: '20', Q3: '9', Q4: '0' }
  const store = await ledgerOf(
    defined('contacts'),
    published('contacts', '2022-23', { numerator: '32' }),
    ...Object.entries(quarters).map(([quarter, numerator]) =>
      published('contacts', `2022-23-${quarter}`, { numerator }),
    ),
  )
  const { rows } = await made(store, 'measures')
  expect(rows.map(({ period, value }) => `${period} ${value}`)).toEqual([
    '2022-23-Q1 *',
    '2022-23-Q2 20',
    '2022-23-Q3 *',
    '2022-23 32',
    '2022-23-Q4 0',
  ])
})

test('a corrected reading says so, and a proposed correction changes nothing', async () => {
  const correction = {
    measure: 'contacts',
    reference: 'k1',
    period: '2022-23',
    ...figures({ numerator: '90' }),
    reason: 'Late entries',
  }
  const events = [
    defined('contacts'),
    published('contacts', '2022-23', { numerator: '80' }),
    [measureStream('contacts'), CorrectionProposed.of(on, correction)],
  ] as const
  const proposed = await made(await ledgerOf(...events), 'measures')
  expect(proposed.rows[0]).toMatchObject({ value: '80', corrected: false })
  expect(proposed.notes).toContain(
    'contacts 2022-23: correction k1 is proposed and waits for a second officer',
  )
  const corrected = [measureStream('contacts'), ReadingCorrected.of(on, correction)] as const
  const after = await made(await ledgerOf(...events, corrected), 'measures')
  expect(after.rows[0]).toMatchObject({ value: '90', corrected: true })
  expect(after.notes.filter((note) => note.includes('k1'))).toEqual([])
})

test('a reading keeps the definition it was computed by, and a comparison across two is named', async () => {
  const amended = MeasureAmended.of(on, {
    measure: 'contacts',
    version: 2,
    ...definition,
    title: 'Contacts, new count',
    reason: 'New guidance',
  })
  const reading = { measure: 'contacts', period: '2022-23', ...figures({ numerator: '80' }) }
  const store = await ledgerOf(
    defined('contacts'),
    published('contacts', '2021-22', { numerator: '60' }),
    baseline('contacts', '2021-22'),
    [measureStream('contacts'), amended],
    [measureStream('contacts'), ReadingPublished.of(on, { ...reading, definitionVersion: 2 })],
  )
  const { rows, notes } = await made(store, 'measures')
  expect(rows.map(({ title }) => title)).toEqual(['Contacts', 'Contacts, new count'])
  expect(notes).toContain('contacts 2022-23: definition version 2, its baseline version 1')
})

test('a missing figure is empty, not zero', async () => {
  const none = { ...figures({ numerator: null }), completeness: 'not-available' } as const
  const store = await ledgerOf(
    defined('contacts'),
    published('contacts', '2021-22', { numerator: '60' }),
    baseline('contacts', '2021-22'),
    [
      measureStream('contacts'),
      ReadingPublished.of(on, { measure: 'contacts', period: '2022-23', ...none }),
    ],
  )
  const { rows } = await made(store, 'measures', { year: '2022-23' as never })
  expect(rows).toMatchObject([{ value: null, changePercent: null, completeness: 'not-available' }])
})
