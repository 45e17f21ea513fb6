import { sumPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { bridgeCharts } from './bridge-chart.ts'

const moved = (directorate: string, step: string, reference: string | null, amount: string) => ({
  directorate,
  step,
  reference,
  amount,
  revisedBudget: null,
})

const revised = (directorate: string, revisedBudget: string) => ({
  directorate,
  step: 'revised budget',
  reference: null,
  amount: null,
  revisedBudget,
})

const rows = [
  moved('Children', 'original budget', null, '21700000.00'),
  moved('Children', 'virement', 'V1', '1000000.00'),
  moved('Children', 'reserve funding', 'D1', '2500000.00'),
  revised('Children', '25200000.00'),
  moved('Corporate', 'original budget', null, '66034000.00'),
  moved('Corporate', 'virement', 'V1', '-1000000.00'),
  revised('Corporate', '65034000.00'),
  moved('Schools', 'original budget', null, '100.00'),
  revised('Schools', '100.00'),
]

test('the whole leaves out what is nought in it; directorates that moved are drawn by themselves', () => {
  const charts = bridgeCharts({ rows }, 'en')
  expect(charts.map(({ finding }) => finding)).toEqual([
    'All directorates: the budget moved from £87.7m to £90.2m (+£2.5m); the largest step is From reserves: D1, +£2.5m',
    'Children: the budget moved from £21.7m to £25.2m (+£3.5m); the largest step is From reserves: D1, +£2.5m',
    'Corporate: the budget moved from £66m to £65m (-£1m); the largest step is Virement: V1, -£1m',
  ])
  expect(new Set(charts.map(({ name }) => name)).size).toBe(3)
})

test('the steps of every table lead from its first figure to its last', () => {
  for (const { table } of bridgeCharts({ rows }, 'cy')) {
    const amounts = table.rows.map(({ figures: [amount] }) => amount ?? 0n)
    expect(amounts.slice(0, -1).reduce<bigint>((sum, amount) => sum + amount, 0n)).toBe(
      amounts.at(-1),
    )
  }
})

test('what takes away is hatched, and what adds is not', () => {
  const [, children, corporate] = bridgeCharts({ rows }, 'en').map(({ svg }) => String(svg))
  // One is the sample of the legend.
  expect(children?.match(/fill="url\(#chart-bridge-1-hatch\)"/g)).toHaveLength(1)
  expect(corporate?.match(/fill="url\(#chart-bridge-2-hatch\)"/g)).toHaveLength(2)
})

test('the smallest of many steps are one, and the sum stays', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    moved('A', 'virement', `V${index}`, `${index + 1}.00`),
  )
  const all = [moved('A', 'original budget', null, '0.00'), ...many, revised('A', '465.00')]
  const [chart] = bridgeCharts({ rows: all }, 'en')
  const steps = chart?.table.rows.slice(1, -1) ?? []
  expect(steps).toHaveLength(10)
  expect(steps.at(-1)?.label).toBe('Other movements (21)')
  expect(sumPence(steps.flatMap(({ figures: [amount] }) => amount ?? []))).toBe(46_500n)
})

test('a budget that did not move says so', () => {
  const still = [moved('A', 'original budget', null, '5.00'), revised('A', '5.00')]
  expect(bridgeCharts({ rows: still }, 'cy')[0]?.finding).toBe(
    'Pob cyfarwyddiaeth: y gyllideb ddiwygiedig yw’r un wreiddiol, £5',
  )
})
