import { sumPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { reservesChart } from './reserves-chart.ts'

const row = (purpose: string | null, opening: string, closing: string) => ({
  reserve: 'r',
  name: 'A name',
  purpose,
  opening,
  closing,
})

const two = {
  rows: [
    row('Placements', '2500000.00', '500000.00'),
    row('Placements', '100000.00', '100000.00'),
    row(null, '1000000.00', '1250000.00'),
  ],
  totals: { opening: '3600000.00', closing: '1850000.00' },
}

test('reserves of one purpose are one row; one without a purpose goes by its name', () => {
  const chart = reservesChart(two, 'en')
  expect(chart?.table.rows.map(({ label, figures }) => [label, ...figures])).toEqual([
    ['Placements', 260_000_000n, 60_000_000n],
    ['A name', 100_000_000n, 125_000_000n],
    ['Total', 360_000_000n, 185_000_000n],
  ])
  expect(chart?.finding).toBe(
    'Reserves fell by £1.8m, from £3.6m to £1.9m; the largest movement is Placements, -£2m',
  )
  expect(reservesChart(two, 'cy')?.finding).toBe(
    'Gostyngodd y cronfeydd wrth gefn £1.8m, o £3.6m i £1.9m; y symudiad mwyaf: “Placements”, -£2m',
  )
})

test('reserves that rose and reserves that stayed', () => {
  const rows = [row('A', '100.00', '300.00')]
  expect(reservesChart({ rows, totals: rows[0] ?? {} }, 'en')?.finding).toBe(
    'Reserves rose by £200, from £100 to £300',
  )
  const still = [row('A', '100.00', '100.00')]
  expect(reservesChart({ rows: still, totals: still[0] ?? {} }, 'cy')?.finding).toBe(
    'Mae’r cronfeydd wrth gefn yn aros ar £100',
  )
})

test('of many purposes the smallest are drawn as one, and the table has them all', () => {
  const rows = Array.from({ length: 30 }, (_, index) => row(`P${index}`, `${index}.00`, '0.00'))
  const chart = reservesChart({ rows, totals: { opening: '435.00', closing: '0.00' } }, 'en')
  expect(chart?.table.rows).toHaveLength(31)
  expect(String(chart?.svg)).toContain('Other purposes (19)')
  const opening = chart?.table.rows.slice(0, -1).flatMap(({ figures: [amount] }) => amount ?? [])
  expect(sumPence(opening ?? [])).toBe(43_500n)
})

test('there is no chart of nothing', () => {
  expect(reservesChart({ rows: [], totals: {} }, 'cy')).toBeNull()
})
