import { type Answer, amountOf, counted, type Fact, lastDayOf, type Question } from './facts.ts'
import { figuresOf, foreseenColumns, groupsOf, projectedOf, type Told } from './monitoring.ts'

/** The last period of the quarter before. */
const quarterBefore = (period: string): string | null => {
  const quarter = Math.ceil(Math.min(12, Number(period.slice(1))) / 3)
  return quarter === 1 ? null : `P${String((quarter - 1) * 3).padStart(2, '0')}`
}

/** The latest period in which any forecast of the year was made. */
const latestForecast = (facts: readonly Fact[], year: string): string | null =>
  facts
    .filter(({ type, data }) => type === 'ForecastSubmitted' && data.financialYear === year)
    .map(({ data }) => String(data.period))
    .sort()
    .at(-1) ?? null

/** The table of a report to Cabinet: each directorate, and how far its projection moved since the last quarter. */
export const coverTold = (log: readonly Fact[], question: Question): Told | null => {
  const figures = figuresOf(log, question)
  const { year, period } = question
  if (figures === null || year === null) return null
  const seenFrom = period ?? latestForecast(counted(log, question), year)
  const previous = seenFrom === null ? null : quarterBefore(seenFrom)
  const earliest = (one: string, two: string | null) => (two !== null && two < one ? two : one)
  const before =
    previous === null
      ? null
      : figuresOf(
          log,
          {
            ...question,
            period: previous,
            asOf: earliest(lastDayOf(year, previous), question.asOf),
          },
          counted(log, question),
        )
  // A directorate with a forecast at only one of the two points counts at its budget at the other, so that movements
  // add up.
  const isForeseenBefore = before !== null && projectedOf(before) !== null
  const rowOf = (directorate: string | null): Answer => {
    const own = (all: typeof figures) =>
      all.filter((line) => directorate === null || line.directorate === directorate)
    const revised = own(figures).reduce((sum, line) => sum + line.revised, 0n)
    const projected = projectedOf(own(figures))
    const was = before === null ? [] : own(before)
    const previousProjected = was.length === 0 ? null : projectedOf(was)
    const budgetThen = was.reduce((sum, line) => sum + line.revised, 0n)
    const previousVariance = previousProjected === null ? null : previousProjected - budgetThen
    const columns = foreseenColumns(projected, revised)
    const isForeseen = projected !== null || previousProjected !== null
    const movement =
      isForeseenBefore && isForeseen
        ? amountOf(columns['variance']) - (previousVariance ?? 0n)
        : null
    return { revisedBudget: revised, ...columns, previousProjected, previousVariance, movement }
  }
  const rows = groupsOf(figures, 'directorate').map((group) => ({
    directorate: group[0]?.directorate ?? null,
    ...rowOf(group[0]?.directorate ?? null),
  }))
  const { rag: _, ...totals } = rowOf(null)
  return { rows, totals }
}
