import { expect, test } from 'vitest'
import { barPlot } from './bar-plot.ts'
import { linePlot, tickText } from './line-plot.ts'

const circles = (svg: string): readonly (readonly [number, number])[] =>
  [...svg.matchAll(/<circle cx="(?<x>[\d.]+)" cy="(?<y>[\d.]+)"/g)].map(
    ({ groups }) => [Number(groups!['x']), Number(groups!['y'])] as const,
  )

test('the scales are logarithmic, and larger values are higher', () => {
  const points = [
    [10, 1],
    [100, 10],
    [1_000, 100],
  ] as const
  const svg = linePlot([{ name: 'replay & rebuild', points }], { title: 'T', x: 'x', y: 'y' })
  const [one, two, three] = circles(svg)
  expect(two![0] - one![0]).toBeCloseTo(three![0] - two![0], 0)
  expect(one![1] - two![1]).toBeCloseTo(two![1] - three![1], 0)
  expect(one![1]).toBeGreaterThan(three![1])
  expect(svg).toContain('replay &amp; rebuild')
})

test('a bar ends at the median, and its line spans the rounds', () => {
  const svg = barPlot(
    [
      { name: 'one', least: 10, median: 100, most: 1_000 },
      { name: 'other', least: 1_000, median: 1_000, most: 1_000 },
    ],
    'T',
    'a second',
  )
  const widths = [...svg.matchAll(/<rect x="330" y="[\d.]+" width="(?<w>[\d.]+)"/g)].map(
    ({ groups }) => Number(groups!['w']),
  )
  expect(widths[1]! / widths[0]!).toBeCloseTo(2)
  expect(svg).toContain('one: 100 a second')
})

test('numbers of a scale are shortened', () => {
  expect([0.01, 250, 4_565.79, 2_000_000].map(tickText)).toEqual(['0.01', '250', '4.57k', '2M'])
})
