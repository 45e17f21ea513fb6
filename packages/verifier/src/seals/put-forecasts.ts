import type { Told } from '../event.ts'
import { penceOf } from '../text/pounds.ts'
import type { YearFigures } from './budget-figures.ts'
import { noSums, type ReportLine } from './budget-lines.ts'
import type { Ground } from './report.ts'

const widthOf = ({ costCentre, subjective }: Told): number =>
  costCentre === null ? 2 : subjective === null ? 1 : 0

/** The latest forecast of each line up to a period, narrowest lines first. */
const latest = (figures: YearFigures, period: string | null): readonly Told[] => {
  const found = [...figures.forecasts.values()].flatMap((byPeriod) => {
    const upTo = [...byPeriod.keys()]
      .filter((of) => period === null || of <= period)
      .sort()
      .at(-1)
    return upTo === undefined ? [] : (byPeriod.get(upTo)?.data ?? [])
  })
  return found.toSorted((one, other) => widthOf(one) - widthOf(other))
}

const counts = ({ isBudgeted, projection, revised }: ReportLine): boolean =>
  isBudgeted || projection !== null || revised !== 0n

/** The lines that a forecast is about. */
const insideOf = (lines: readonly ReportLine[], forecast: Told): readonly ReportLine[] => {
  const { service } = forecast
  // Both may be null, which `Told` does not say.
  const costCentre: string | null = forecast.costCentre
  const subjective: string | null = forecast.subjective
  if (costCentre !== null) {
    const ofCentre = lines.filter((line) => line.costCentre === costCentre)
    if (subjective !== null) return ofCentre.filter((line) => line.subjective === subjective)
    const ofBoth = ofCentre.filter((line) => line.service === service)
    return (ofBoth.length > 0 ? ofBoth : ofCentre).filter(counts)
  }
  const now = lines.filter((line) => line.service === service && counts(line))
  if (now.length > 0) return now
  return lines.filter((line) => line.serviceApproved === service && counts(line))
}

const worth = ({ projection, revised }: ReportLine): bigint => projection?.amount ?? revised

const ownLine = (
  ground: Ground,
  inside: readonly ReportLine[],
  { service, costCentre, period, projectedOutturn }: Told,
): ReportLine => {
  const given: string | null = costCentre
  const centres = [...new Set(inside.map((line) => line.costCentre))]
  const [first] = inside
  const centre = centres.length === 1 ? centres[0] : given
  const mapped = [...ground.chart().entries()].find(([, place]) => place.service === service)
  return {
    directorate: first?.directorate ?? mapped?.[1].directorate ?? 'unbudgeted',
    service: first?.service ?? service,
    serviceApproved: first?.serviceApproved ?? null,
    costCentre: centre ?? 'whole service',
    subjective: centre === null || centre === undefined ? 'all' : 'whole cost centre',
    sums: noSums,
    actual: 0n,
    revised: 0n,
    isBudgeted: true,
    projection: {
      amount: penceOf(projectedOutturn) - inside.reduce((sum, line) => sum + worth(line), 0n),
      period,
    },
  }
}

/** Puts forecasts on lines. One for several lines, or for none, gets a line of its own, with what they lack of it. */
export const putForecasts = (
  ground: Ground,
  figures: YearFigures,
  period: string | null,
  lines: readonly ReportLine[],
): readonly ReportLine[] => {
  let put = lines
  for (const forecast of latest(figures, period)) {
    const inside = insideOf(put, forecast)
    if (inside.some(({ projection }) => (projection?.period ?? '') > forecast.period)) continue
    const [only, ...others] = inside
    if (only !== undefined && others.length === 0) {
      const amount = penceOf(forecast.projectedOutturn)
      const given = { ...only, projection: { amount, period: forecast.period } }
      put = put.map((line) => (line === only ? given : line))
    } else put = [...put, ownLine(ground, inside, forecast)]
  }
  return put
}
