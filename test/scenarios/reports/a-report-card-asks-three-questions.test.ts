import { expect, test } from 'vitest'
import { aCouncil } from './a-council.ts'
import { csvOf } from './making.ts'

const agencyOf = async (figures: Readonly<Record<string, string>>) => {
  const council = aCouncil()
  await council.define('agency', 'PM33', 'contacts')
  for (const [year, numerator] of Object.entries(figures)) {
    const asAt = `20${year.slice(5)}-03-31`
    const reading = { asAt, numerator, denominator: '100' }
    await council.publish('2025-06-01', 'agency', year, reading)
  }
  return council
}

test('a card shows where a measure is heading if nothing changes, and the curve to turn', async () => {
  const { record, reportOn } = await agencyOf({ '2021-22': '41', '2022-23': '30', '2023-24': '19' })
  const on = { on: '2025-06-01' }
  const measure = { measure: 'agency' }
  const targets = [
    { on: '2024-03-31', value: '20' },
    { on: '2025-03-31', value: '5' },
  ]
  await record('SetTargetPath', { ...measure, targets, source: 'Plan' }, on)
  const first = { ...measure, period: '2021-22', asAt: '2022-03-31', reason: 'First' }
  await record('SetBaseline', first, on)
  const latest = { ...measure, period: '2023-24', asAt: '2024-03-31' }
  await record(
    'TellStory',
    { ...latest, story: 'Own staff', partners: ['University'], actions: ['Recruit'] },
    on,
  )
  const { rows, notes } = await reportOn('2025-06-01', 'report-card', { year: '2023-24' as never })
  expect(rows).toMatchObject([
    {
      question: 'how-well',
      code: 'agency',
      value: '19.0',
      baseline: '41.0',
      changePoints: '-22.0',
      target: '20',
      band: 'met',
      forecastOn: '2025-03-31',
      forecast: '8.0',
      forecastMethod: 'least-squares',
      forecastReadings: 3,
      forecastTarget: '5',
      curveToTurn: '3.0',
      story: 'Own staff',
      partners: ['University'],
      actions: ['Recruit'],
    },
  ])
  expect(notes[0]).toMatch(/assumes that nothing changes/)
})

test('a card with one reading projects that reading, and has no story if none was recorded', async () => {
  const { reportOn } = await agencyOf({ '2023-24': '19' })
  const { rows } = await reportOn('2025-06-01', 'report-card')
  expect(rows).toMatchObject([
    {
      period: '2023-24',
      forecast: '19.0',
      forecastMethod: 'mean-of-last',
      curveToTurn: null,
      story: null,
      partners: [],
    },
  ])
})

test('a card is printed in every form', async () => {
  const { store } = await agencyOf({ '2023-24': '19' })
  expect((await csvOf(store, 'report-card')).split('\r\n')[1]).toMatch(/^how-well,agency,/)
})
