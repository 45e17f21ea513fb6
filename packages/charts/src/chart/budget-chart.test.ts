import { expect, test } from 'vitest'
import { budgetChart } from './budget-chart.ts'

const row = (
  directorate: string,
  revisedBudget: string,
  actual: string,
  projectedOutturn: string | null,
) => ({
  directorate,
  revisedBudget,
  actual,
  projectedOutturn,
})

const forecast = {
  rows: [
    row('Children', '22700000.00', '12100000.00', '24950000.00'),
    row('<Schools> & "more"', '110000000.00', '50000000.00', '109000000.00'),
    row('Grants received', '-5000000.00', '-2500000.00', null),
  ],
  totals: row('', '127700000.00', '59600000.00', '128950000.00'),
}

test('the finding says how far the projection is off, and who is furthest over', () => {
  expect(budgetChart(forecast, 'en')?.finding).toBe(
    'The projected outturn is £1.3m over the revised budget of £127.7m; the largest overspend is Children, £2.3m',
  )
  expect(budgetChart(forecast, 'cy')?.finding).toBe(
    'Mae’r alldro rhagamcanol £1.3m dros y gyllideb ddiwygiedig o £127.7m; y gorwariant mwyaf: “Children”, £2.3m',
  )
})

test.each([
  ['126700000.00', 'The projected outturn is £1m under the revised budget of £127.7m'],
  ['127700000.00', 'The projected outturn equals the revised budget of £127.7m'],
])('a projection of %s', (projectedOutturn, expected) => {
  const totals = { ...forecast.totals, projectedOutturn }
  expect(budgetChart({ rows: forecast.rows.slice(0, 1), totals }, 'en')?.finding).toBe(expected)
})

test('without a forecast it says what was spent, and before that what there is', () => {
  const rows = forecast.rows.map((one) => ({ ...one, projectedOutturn: null }))
  const totals = { ...forecast.totals, projectedOutturn: null }
  expect(budgetChart({ rows, totals }, 'en')?.finding).toBe(
    '£59.6m of the revised budget of £127.7m has been spent (46.7 %)',
  )
  const unspent = budgetChart({ rows, totals: { ...totals, actual: '0.00' } }, 'cy')
  expect(unspent?.finding).toBe(
    'Y gyllideb ddiwygiedig yw £127.7m; y rhan fwyaf: “<Schools> & "more"”, £110m',
  )
  expect(unspent?.table.head).toHaveLength(3)
})

test('the drawing is the same each time, and no text of a ledger ends a tag of it', () => {
  const svg = String(budgetChart(forecast, 'en')?.svg)
  expect(String(budgetChart(forecast, 'en')?.svg)).toBe(svg)
  expect(svg).toContain('&lt;Schools&gt; &amp; &quot;more&quot;')
  expect(svg).not.toContain('<Schools>')
  expect(svg).toMatch(/role="img" aria-labelledby="chart-budget-finding chart-budget-description"/)
})

test('a row without a forecast has no diamond, and a negative budget lies left of nought', () => {
  const svg = String(budgetChart(forecast, 'en')?.svg)
  const diamonds = svg.match(/<path d="M/g) ?? []
  // One in the legend, one for each of two rows.
  expect(diamonds).toHaveLength(3)
  const nought = Number(/<text x="([\d.]+)" y="[\d.]+" text-anchor="middle">£0</.exec(svg)?.[1])
  const negative = svg.split('Grants received')[1]
  expect(Number(/<rect x="([\d.]+)"/.exec(negative ?? '')?.[1])).toBeLessThan(nought)
})

test('the table beside it holds every figure to the penny, the total last', () => {
  const table = budgetChart(forecast, 'en')?.table
  expect(table?.rows.map(({ label }) => label)).toEqual([
    'Children',
    '<Schools> & "more"',
    'Grants received',
    'Total',
  ])
  expect(table?.rows.at(-1)?.figures).toEqual([12_770_000_000n, 5_960_000_000n, 12_895_000_000n])
})

test('there is no chart of nothing', () => {
  expect(budgetChart({ rows: [], totals: {} }, 'en')).toBeNull()
})

test('in Welsh the names of directorates are marked as English, and what stands for one is not', () => {
  const rows = [row('Children', '1.00', '0.00', null), row('after close', '0.00', '1.00', null)]
  const labels = budgetChart({ rows, totals: row('', '1.00', '1.00', null) }, 'cy')
  expect(labels?.table.rows.map(({ label, isRecorded }) => [label, isRecorded])).toEqual([
    ['Children', true],
    ['ar ôl cau', false],
    ['Cyfanswm', false],
  ])
  expect(String(labels?.svg).match(/<text [^>]*lang="en"/g)).toHaveLength(1)
  const english = budgetChart({ rows, totals: row('', '1.00', '1.00', null) }, 'en')
  expect(String(english?.svg)).not.toContain('lang=')
})
