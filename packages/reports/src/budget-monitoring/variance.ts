import {
  absPence,
  formatPounds,
  negatePence,
  type Pence,
  percentOf,
  subtractPence,
} from '@coflyfr/money'
import { comparedToPercent } from '../percent.ts'
import type { Note, RagThresholds, ReportParameters } from '../report.ts'

/** The colour of a variance by the thresholds; an underspend is green, however large. */
const ragOf = (
  variance: Pence,
  budget: Pence,
  { amber, red }: RagThresholds,
): 'green' | 'amber' | 'red' => {
  if (variance <= 0n) return 'green'
  const whole = absPence(budget)
  if (comparedToPercent(variance, red, whole) > 0n) return 'red'
  return comparedToPercent(variance, amber, whole) >= 0n ? 'amber' : 'green'
}

/** A variance as printed: an overspend is positive unless the reader chose the other sign. */
export const signed = (variance: Pence, { sign }: Pick<ReportParameters, 'sign'>): Pence =>
  sign === 'overspend-positive' ? variance : negatePence(variance)

/** The percentage has the sign of the variance, so that income below its budget does not look like an underspend. */
export const variancePercentOf = (variance: Pence, budget: Pence): string | null =>
  percentOf(variance, absPence(budget), 1, 'half-away-from-zero')

/** See {@link varianceFields}. */
type VarianceFields = {
  readonly projectedOutturn: string | null
  readonly variance: string | null
  readonly variancePercent: string | null
  readonly rag: 'green' | 'amber' | 'red' | null
}

const notForeseen: VarianceFields = {
  projectedOutturn: null,
  variance: null,
  variancePercent: null,
  rag: null,
}

/** The fields of a projection against its budget; all null without a projection. */
export const varianceFields = (
  projected: Pence | null,
  budget: Pence,
  parameters: ReportParameters,
): VarianceFields => {
  if (projected === null) return notForeseen
  const variance = subtractPence(projected, budget)
  const printed = signed(variance, parameters)
  return {
    projectedOutturn: formatPounds(projected),
    variance: formatPounds(printed),
    variancePercent: variancePercentOf(printed, budget),
    rag: ragOf(variance, budget, parameters.thresholds),
  }
}

/** How the variances of a report are signed. */
export const signNote = ({ sign }: Pick<ReportParameters, 'sign'>): Note =>
  sign === 'overspend-positive'
    ? {
        en: 'An overspend is positive; income is negative',
        cy: 'Mae gorwariant yn gadarnhaol; mae incwm yn negyddol',
      }
    : {
        en: 'An underspend is positive in the variance columns; income is negative',
        cy: 'Mae tanwariant yn gadarnhaol yng ngholofnau’r amrywiannau; mae incwm yn negyddol',
      }
