import type { End } from './report-question.ts'

/** A value of a report, for people. */
export const toldValue = (value: unknown): string =>
  value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)

/** A point in time, for people. */
export const toldEnd = ({ asOf, position }: End): string =>
  `as known at position ${position}${asOf === null ? '' : `, effective up to ${asOf}`}`
