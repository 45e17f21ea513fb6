/** The rows of each group; net is the sum of the other two. */
export const measures = ['gross expenditure', 'gross income', 'net'] as const

/** One of {@link measures}. */
export type Measure = (typeof measures)[number]
