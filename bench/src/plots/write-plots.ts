import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from '@coflyfr/cli/measured'
import type { BenchReport } from '../print-report.ts'
import type { RowResult } from '../result.ts'
import { barPlot } from './bar-plot.ts'
import { linePlot, type PlotLine } from './line-plot.ts'

const workloadsOfAppends = ['append-sequential', 'append-concurrent', 'append-many']

const rowsOf = ({ workloads }: BenchReport, names: readonly string[]): readonly RowResult[] => [
  ...new Map(
    workloads
      .filter(({ name }) => names.includes(name))
      .flatMap(({ rows }) => rows)
      .map((row) => [row.label, row]),
  ).values(),
]

const throughput = (report: BenchReport): string | null => {
  const rows = rowsOf(report, workloadsOfAppends)
  if (rows.length === 0) return null
  const bars = rows.map(({ label, eventsPerSecond }) => ({ name: label, ...eventsPerSecond }))
  return barPlot(bars, 'Appends, each durable before it is answered', 'events a second')
}

const shares = [
  ['p50Milliseconds', 50],
  ['p99Milliseconds', 99],
  ['p999Milliseconds', 99.9],
] as const

/** For a percentile, one call in how many is slower: 2, 100, 1,000. */
const rarityOf = (percent: number): number => Math.round(100 / (100 - percent))

const latencyLine = ({ label, rounds }: RowResult): readonly PlotLine[] => {
  const points = shares.flatMap(([fact, percent]) => {
    const found = rounds.flatMap(({ facts }) => facts[fact] ?? []).map(Number)
    return found.length === 0 ? [] : [[rarityOf(percent), median(found)] as const]
  })
  return points.length < shares.length || points.some(([, value]) => value <= 0)
    ? []
    : [{ name: label, points }]
}

const latency = (report: BenchReport): string | null => {
  const lines = rowsOf(report, workloadsOfAppends).flatMap(latencyLine)
  if (lines.length === 0) return null
  return linePlot(lines, {
    title: 'How long an append waits for its durable commit: p50, p99, p99.9',
    x: 'one call in this many is slower',
    y: 'milliseconds',
  })
}

const growth =
  (title: string, y: string, measure: 'seconds' | 'peakMebibytes') =>
  ({ scales }: BenchReport): string | null => {
    if (scales.length === 0) return null
    const lines = scales.map(({ operation, points }) => ({
      name: operation,
      points: points.map((point) => [point.events, point[measure].median] as const),
    }))
    return linePlot(lines, { title, x: 'events of the log', y })
  }

const plots = [
  ['throughput', throughput],
  ['latency', latency],
  ['scaling-time', growth('Time by the size of the log', 'seconds', 'seconds')],
  ['scaling-memory', growth('Peak memory by the size of the log', 'MiB', 'peakMebibytes')],
] as const

/** Writes the plots of a run into a folder, as far as it has data for them; returns their paths. */
export const writePlots = (report: BenchReport, folder: string): readonly string[] => {
  mkdirSync(folder, { recursive: true })
  return plots.flatMap(([name, draw]) => {
    const svg = draw(report)
    if (svg === null) return []
    const path = join(folder, `performance-${name}.svg`)
    writeFileSync(path, svg)
    return [path]
  })
}
