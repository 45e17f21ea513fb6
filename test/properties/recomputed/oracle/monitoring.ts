import {
  type Answer,
  amountOf,
  counted,
  type Fact,
  percent,
  type Question,
  share,
  sum,
} from './facts.ts'
import { foreseenOf } from './forecasts.ts'
import { type Head, keyOf, movementsOf, parts, pendingOf } from './heads.ts'
import { directorateOf, kindOf, lineOf, linesOfYear, type Place, placeOf } from './places.ts'
import { ordersOf, type Spent, spendingOf } from './spending.ts'

/** Everything that a year's report shows of one line. */
export interface Figures extends Head, Place {
  readonly kind: string
  readonly parts: Readonly<Record<string, bigint>>
  readonly revised: bigint
  readonly pending: bigint
  readonly committed: bigint
  readonly spent: readonly Spent[]
  /** Null if it has no forecast of its own. */
  readonly projected: bigint | null
  /** Whether it is the remainder of a wider forecast. */
  readonly isBeyond: boolean
  /** Whether it came in after every period of the year was closed. */
  readonly isAfterClose: boolean
}

/** Whether spending counts up to a period; what came in after every close counts only without a period. */
const isUpTo = (one: Spent, period: string | null): boolean =>
  period === null || (one.period !== null && one.period <= period)

const afterClose = 'after close'

const sumOfSpent = (spent: readonly Spent[]): bigint => sum(spent.map(({ amount }) => amount))

/** Heads with a forecast of their own. */
const headsForeseen = (
  facts: readonly Fact[],
  year: string,
  upTo: string | null,
): readonly { readonly head: Head }[] =>
  facts
    .filter(({ type, data }) => type === 'ForecastSubmitted' && data.financialYear === year)
    .filter(({ data }) => data.subjective !== null && (upTo === null || data.period <= upTo))
    .map(({ data: { costCentre, subjective } }) => ({ head: { costCentre, subjective } }))

/** The lines of a year with their figures, in no order; null if the year has no budget. */
export const figuresOf = (
  log: readonly Fact[],
  question: Question,
  /** The facts that decide the places of heads; by default those counted. */
  charted: readonly Fact[] = counted(log, question),
  /** The month that is printed by itself. */
  month: string | null = null,
): readonly Figures[] | null => {
  const { year, period } = question
  if (year === null) throw new Error('A report of one year needs the year')
  const facts = counted(log, question)
  const lines = linesOfYear(log, facts, year)
  const inYear = <Item extends { readonly year: string }>(items: readonly Item[]) =>
    items.filter((one) => one.year === year)
  const movements = inYear(movementsOf(log, facts))
  const pending = pendingOf(facts, year)
  const orders = inYear(ordersOf(facts))
  const allSpent = inYear(spendingOf(log, facts, question.asOf))
  // A head without a budget has no row if its spending came back completely.
  const shown = allSpent.filter(({ head }) => {
    const own = allSpent.filter((one) => keyOf(one.head) === keyOf(head))
    const ofMonth = own.filter((one) => month !== null && one.period === month)
    const toDate = own.filter((one) => one.period !== null && isUpTo(one, period))
    return [toDate, ofMonth].some((spent) => sumOfSpent(spent) !== 0n)
  })
  const heads = new Map<string, Head>()
  const foreseenHeads = headsForeseen(facts, year, period)
  for (const { head } of [...movements, ...pending, ...orders, ...shown, ...foreseenHeads])
    heads.set(keyOf(head), head)
  if (lines.length === 0 && heads.size === 0 && allSpent.length === 0) return null
  const of = <Item extends { readonly head: Head }>(items: readonly Item[], key: string) =>
    items.filter(({ head }) => keyOf(head) === key)
  const at = (costCentre: string, subjective: string) => {
    const place = placeOf(charted, year, { costCentre, subjective })
    const approved = lineOf(charted, year, { costCentre, subjective })
    return { ...place, approvedService: approved?.service ?? place.service }
  }
  const known = [...heads].map(([key, { costCentre, subjective }]) => {
    const own = of(movements, key)
    const partsOf = Object.fromEntries(
      parts.map((part) => [
        part,
        sum(own.filter((one) => one.part === part).map(({ amount }) => amount)),
      ]),
    )
    return {
      ...{ costCentre, subjective, parts: partsOf, isBeyond: false, isAfterClose: false },
      isBudgeted: lines.some((line) => keyOf(line) === key),
      ...at(costCentre, subjective),
      kind: kindOf(facts, year, { costCentre, subjective }),
      revised: sum(own.map(({ amount }) => amount)),
      pending: sum(of(pending, key).map(({ amount }) => amount)),
      committed: sum(of(orders, key).map(({ amount }) => amount)),
      spent: of(allSpent, key).filter((one) => one.period !== null),
    }
  })
  const foreseen = foreseenOf(facts, year, period, known, (service) =>
    directorateOf(charted, service),
  )
  const late = allSpent.filter((one) => one.period === null && period === null)
  return [
    ...known.map((line) => ({ ...line, projected: foreseen.lines.get(keyOf(line)) ?? null })),
    ...foreseen.beyond.map(({ amount, ...line }) => ({
      ...{ ...blank, ...line, projected: amount, isBeyond: true },
    })),
    ...[...new Set(late.map(({ head }) => keyOf(head)))].map((key) => {
      const [costCentre, subjective] = JSON.parse(key)
      const kind = kindOf(facts, year, { costCentre, subjective })
      const place = { directorate: afterClose, service: afterClose, costCentre, subjective }
      return { ...blank, ...place, kind, isAfterClose: true, spent: of(late, key) }
    }),
  ].filter(({ isAfterClose, spent }) => !isAfterClose || sumOfSpent(spent) !== 0n)
}

const dimensions = ['directorate', 'service', 'costCentre', 'subjective'] as const
const depths = { directorate: 1, service: 2, 'cost-centre': 3, subjective: 4 } as const

/** The fields that name a group at a level. */
export const namesOf = (by: Question['by']): readonly (typeof dimensions)[number][] =>
  dimensions.slice(0, depths[by])

/** The lines of each row of a level. */
export const groupsOf = (
  figures: readonly Figures[],
  by: Question['by'],
): readonly (readonly Figures[])[] => {
  const groups = new Map<string, Figures[]>()
  for (const line of figures) {
    const key = JSON.stringify(namesOf(by).map((name) => line[name]))
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
}

/** The projection of some lines: null if none has a forecast, else the others count at their budgets. */
export const projectedOf = (lines: readonly Figures[]): bigint | null =>
  lines.every(({ projected }) => projected === null)
    ? null
    : sum(lines.map(({ projected, revised }) => projected ?? revised))

/** Amber from 2 per cent of the budget on, red above 5; a favourable variance is green. */
const ragOf = (variance: bigint | null, budget: bigint): string | null => {
  if (variance === null) return null
  if (variance <= 0n) return 'green'
  const size = budget < 0n ? -budget : budget
  if (variance * 100n > size * 5n) return 'red'
  return variance * 100n >= size * 2n ? 'amber' : 'green'
}

/** The columns of a projection against a budget. */
export const foreseenColumns = (projected: bigint | null, revised: bigint): Answer => {
  const variance = projected === null ? null : projected - revised
  return {
    projectedOutturn: projected,
    variance,
    variancePercent: variance === null ? null : percent(variance, revised),
    rag: ragOf(variance, revised),
  }
}

/** The columns of one row of the main view. */
const mainRow = (lines: readonly Figures[], period: string | null): Answer => {
  const total = (of: (line: Figures) => bigint): bigint => sum(lines.map(of))
  const revised = total((line) => line.revised)
  const committed = total((line) => line.committed)
  const actual = total(({ spent }) =>
    sum(spent.filter((one) => isUpTo(one, period)).map(({ amount }) => amount)),
  )
  const pending = total((line) => line.pending)
  return {
    ...Object.fromEntries(parts.map((part) => [part, total((line) => line.parts[part] ?? 0n)])),
    revisedBudget: revised,
    pendingVirements: pending,
    revisedIfApproved: revised + pending,
    committed,
    actual,
    available: revised - committed - actual,
    ...foreseenColumns(projectedOf(lines), revised),
  }
}

/** The rows and totals of one view. */
export interface Told {
  readonly rows: readonly Answer[]
  readonly totals: Answer
}

const named = (lines: readonly Figures[], by: Question['by']): Answer =>
  Object.fromEntries(namesOf(by).map((name) => [name, lines[0]?.[name] ?? null]))

/** Totals hold only numbers, so no rating. */
const totalled = ({ rag: _, ...numbers }: Answer): Answer => numbers

/** The main view. */
export const monitored = (log: readonly Fact[], question: Question): Told | null => {
  const figures = figuresOf(log, question)
  if (figures === null) return null
  const { by, period } = question
  const rows = groupsOf(figures, by).map((lines) => ({
    ...named(lines, by),
    ...mainRow(lines, period),
  }))
  return { rows, totals: totalled(mainRow(figures, period)) }
}

const grossRow = (lines: readonly Figures[], period: string | null): Answer => {
  const { originalBudget, revisedBudget, ...rest } = mainRow(lines, period)
  const movements = amountOf(revisedBudget) - amountOf(originalBudget)
  const { committed, actual, available, projectedOutturn, variance, variancePercent, rag } = rest
  return {
    ...{ originalBudget, movements, revisedBudget, committed, actual, available },
    ...{ projectedOutturn, variance, variancePercent, rag },
  } as Answer
}

/** The view by gross expenditure, gross income and net: three rows for each group. */
export const grossView = (log: readonly Fact[], question: Question): Told | null => {
  const figures = figuresOf(log, question)
  if (figures === null) return null
  const { by, period } = question
  const rows = groupsOf(figures, by).flatMap((lines) => {
    const isWhole = lines.some((line) => line.isBeyond)
    const ofKind = (kind: string) =>
      lines
        .filter((line) => line.kind === kind && !line.isBeyond)
        .map((line) => (isWhole ? { ...line, projected: null } : line))
    const measures = [
      ['gross expenditure', ofKind('expenditure')],
      ['gross income', ofKind('income')],
      ['net', lines],
    ] as const
    return measures.map(([measure, own]) => ({
      ...named(lines, by),
      measure,
      ...grossRow(own, period),
    }))
  })
  return { rows, totals: totalled(grossRow(figures, period)) }
}

const spentIn = (lines: readonly Figures[], counts: (one: Spent) => boolean): bigint =>
  sum(lines.flatMap(({ spent }) => spent.filter(counts).map(({ amount }) => amount)))

const unknown = { priorYearToDate: null, priorYearOutturn: null }

const blank = {
  ...{ kind: 'expenditure', parts: {}, revised: 0n, pending: 0n, committed: 0n, spent: [] },
  ...{ projected: null, isBeyond: false, isAfterClose: false },
}

/** The last month with actuals of any head, if no period is given. */
const lastMonth = (log: readonly Fact[], question: Question): string | null => {
  const spent = spendingOf(log, counted(log, question), question.asOf).filter(
    ({ year }) => year === question.year,
  )
  const months = spent.flatMap(({ head, period }) => {
    const own = spent.filter((one) => keyOf(one.head) === keyOf(head) && one.period === period)
    return period === null || sumOfSpent(own) === 0n ? [] : [period]
  })
  return months.sort().at(-1) ?? null
}

/** The view by month, with last year. */
export const periodView = (log: readonly Fact[], question: Question): Told | null => {
  const { by, period, year } = question
  const month = period ?? lastMonth(log, question)
  const figures = figuresOf(log, question, counted(log, question), month)
  if (figures === null || year === null) return null
  const rowOf = (lines: readonly Figures[]): Answer => {
    const revised = sum(lines.map((line) => line.revised))
    const yearToDate = spentIn(lines, (one) => isUpTo(one, period))
    return {
      month: spentIn(lines, (one) => month !== null && one.period === month),
      yearToDate,
      revisedBudget: revised,
      remaining: revised - yearToDate,
      percentSpent: share(yearToDate, revised),
    }
  }
  const facts = counted(log, question)
  const before = String(Number(year.slice(0, 4)) - 1)
  const prior = spendingOf(log, facts, null).filter((one) => one.year.startsWith(before))
  const isKnown = facts.some(
    ({ type, data }) => type === 'BudgetApproved' && data.financialYear.startsWith(before),
  )
  const placed = prior.map((one) => ({ ...placeOf(facts, year, one.head), ...one.head, one }))
  const priorOf = (isOwn: (place: Place & Head) => boolean): Answer => {
    if (!isKnown && prior.length === 0) return unknown
    const own = placed.filter(isOwn).map(({ one }) => one)
    return {
      priorYearToDate: sum(own.filter((one) => isUpTo(one, period)).map(({ amount }) => amount)),
      priorYearOutturn: sum(own.map(({ amount }) => amount)),
    }
  }
  const isNew = (place: Head) => figures.every((line) => keyOf(line) !== keyOf(place))
  const isLeft = (place: Head) => {
    const own = prior.filter((one) => keyOf(one.head) === keyOf(place))
    return [own, own.filter((one) => isUpTo(one, period))].some((some) => sumOfSpent(some) !== 0n)
  }
  const bygone = placed
    .filter((place) => isNew(place) && isLeft(place))
    .map(({ one: _, ...place }) => ({ ...blank, ...place }))
  const rows = groupsOf([...figures, ...bygone], by).map((group) => {
    const names = named(group, by)
    const isOwn = (place: Place & Head) => namesOf(by).every((name) => place[name] === names[name])
    const isBeyond = group.every((line) => line.isBeyond)
    return { ...names, ...rowOf(group), ...(isBeyond ? unknown : priorOf(isOwn)) }
  })
  return { rows, totals: { ...rowOf(figures), ...priorOf(() => true) } }
}
