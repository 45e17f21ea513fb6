import type { ForecastMethod, MeasureQuestion } from '@coflyfr/outcomes/events'

/** What a card asks. */
export const questionWords = {
  'how-much': 'faint a wnaethom',
  'how-well': 'pa mor dda',
  'better-off': 'a oes unrhyw un yn well ei fyd',
} as const satisfies Readonly<Record<MeasureQuestion, string>>

/** How a forecast was made. */
export const methodWords = {
  'least-squares': 'sgwariau lleiaf',
  'mean-of-last': 'cymedr y rhai olaf',
} as const satisfies Readonly<Record<ForecastMethod, string>>
