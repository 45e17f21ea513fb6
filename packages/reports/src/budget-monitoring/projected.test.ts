import { type Period, plainDate } from '@coflyfr/core'
import { pence, zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import type { StandingForecast } from './forecasts.ts'
import type { MonitoredLine } from './monitored-line.ts'
import { noAmounts } from './post.ts'
import { projectLines as project } from './projected.ts'

const line = (costCentre: string, pounds: bigint, service = 'Fostering'): MonitoredLine => ({
  directorate: 'Social services',
  service,
  approvedService: service,
  costCentre,
  subjective: 'Fees',
  kind: 'expenditure',
  isBudgeted: true,
  amounts: noAmounts(),
  pendingVirements: zeroPence,
  revised: pence(pounds * 100n),
  actual: zeroPence,
  month: zeroPence,
  projected: null,
  isForeseen: false,
  prior: null,
})

const forecast = (
  period: Period,
  pounds: bigint,
  costCentre: string | null = null,
): StandingForecast => ({
  service: 'Fostering',
  costCentre,
  subjective: null,
  period,
  on: plainDate('2023-09-30'),
  projected: pence(pounds * 100n),
  basis: `seen from ${period}`,
  assumptions: [],
  challenge: null,
})

const projectLines = (all: readonly MonitoredLine[], forecasts: readonly StandingForecast[]) =>
  project(all, forecasts, () => 'Social services')

const lines = [line('A', 100n), line('B', 200n), line('C', 50n, 'Adoption')]

test('a forecast is left out once later forecasts of its lines replace it', () => {
  const { notes } = projectLines(lines, [
    forecast('P03', 360n),
    forecast('P06', 150n, 'A'),
    forecast('P06', 210n, 'B'),
  ]).projection
  expect(notes.map(({ en }) => en)).toEqual([
    'Forecast of Fostering/A in P06: seen from P06',
    'Forecast of Fostering/B in P06: seen from P06',
  ])
})

test('a forecast as new as those of its lines counts beside them', () => {
  const { notes } = projectLines(lines, [
    forecast('P06', 360n),
    forecast('P06', 150n, 'A'),
  ]).projection
  expect(notes.map(({ en }) => en)).toEqual([
    'Forecast of Fostering in P06: £360.00 is for 2 lines together, which come to £350.00; the difference is on a line of its own',
    'Forecast of Fostering/A in P06: seen from P06',
    'Forecast of Fostering in P06: seen from P06',
  ])
})
