/** The rows of each group: net is the sum of the two before it. */
export const measures = ['gross expenditure', 'gross income', 'net'] as const

/** One of {@link measures}. */
export type Measure = (typeof measures)[number]
