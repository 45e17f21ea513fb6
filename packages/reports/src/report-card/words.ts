import type { ForecastMethod, MeasureQuestion } from '@coflyfr/outcomes/events'

/** The questions of a card. */
export const questionWords = {
  'how-much': 'faint a wnaethom',
  'how-well': 'pa mor dda',
  'better-off': 'a oes unrhyw un yn well ei fyd',
} as const satisfies Readonly<Record<MeasureQuestion, string>>

/** The methods of forecasts. */
export const methodWords = {
  'least-squares': 'sgwariau lleiaf',
  'mean-of-last': 'cymedr y rhai olaf',
} as const satisfies Readonly<Record<ForecastMethod, string>>
