import type { CliContext } from './cli-context.ts'

/** Swedish is written as dates of effect are: `2023-11-15`. */
const londonDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/**
 * Today, as the date of effect of a command that the command line gives by itself. Dates of effect are those of
 * Europe/London: in the first hour of a summer's day, UTC still has the day before.
 */
export const todayOf = ({ clock }: Pick<CliContext, 'clock'>): string =>
  londonDay.format(clock() / 1000)
