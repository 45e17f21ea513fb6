import { type DomainEvent, now, type Projection } from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import {
  budgetMonitoringReport,
  measuresReport,
  type Report,
  type ReportBody,
  reservesReport,
} from '@coflyfr/reports'
import { right } from 'fp-ts/lib/Either.js'
import { type NamedReport, namedReport } from './figures.ts'
import { penceOf } from './pence-of.ts'

const withProjection = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  wrong: (projection: Projection<State, Event>) => Partial<Projection<State, Event>>,
): NamedReport =>
  namedReport({ ...report, projection: { ...report.projection, ...wrong(report.projection) } })

/** E1: folds every log into the same state, which `initialState` must prevent. */
export const sharesOneSeed = (): NamedReport =>
  withProjection(reservesReport, ({ initialState }) => {
    const seed = initialState()
    return { initialState: () => seed }
  })

/** E1: keeps something outside the state, which the bytes of the state cannot restore. */
export const remembersBesideTheState = (): NamedReport =>
  withProjection(reservesReport, ({ initialState, evolve }) => {
    let begun = new WeakSet<object>()
    return {
      initialState: () => {
        begun = new WeakSet()
        return initialState()
      },
      evolve: (state, event) => {
        if (event.type === 'ReserveEstablished') begun.add(state.reserves)
        return event.type === 'DrawdownRequested' && !begun.has(state.reserves)
          ? state
          : evolve(state, event)
      },
    }
  })

/** C1, C2: always reads the head. */
export const readsTheHead = (report: NamedReport): NamedReport => ({
  ...report,
  make: (source, { at, ...parameters }) =>
    report.make(source, { ...parameters, at: { ...now, asOf: at.asOf } }),
})

const withRender = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  wrong: (body: ReportBody) => ReportBody,
): NamedReport =>
  namedReport({ ...report, render: (state, context) => wrong(report.render(state, context)) })

const isIncome = (text: unknown): boolean => typeof text === 'string' && penceOf(text) < 0n

/** A15: leaves income out of the total. */
export const totalsExpenditure = (): NamedReport =>
  withRender(budgetMonitoringReport, ({ rows, totals, notes }) => {
    const spent = rows.filter(({ originalBudget }) => !isIncome(originalBudget))
    const sum = spent.reduce((so, row) => so + penceOf(String(row['originalBudget'])), 0n)
    const originalBudget = `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`
    return { rows, totals: { ...totals, originalBudget }, notes }
  })

/** A12: drops a row when it sums several into one. */
export const dropsALine = (): NamedReport =>
  namedReport({
    ...budgetMonitoringReport,
    render: (state, context) => {
      const body = budgetMonitoringReport.render(state, context)
      return context.parameters.by === 'directorate' ? { ...body, rows: body.rows.slice(1) } : body
    },
  })

/** A12: rounds when it sums up. */
export const roundsTheRollUp = (): NamedReport =>
  namedReport({
    ...budgetMonitoringReport,
    render: (state, context) => {
      const body = budgetMonitoringReport.render(state, context)
      if (context.parameters.by !== 'directorate') return body
      const rounded = (text: unknown) => String(text).replace(/\.\d\d$/, '.00')
      const rows = body.rows.map((row) => ({
        ...row,
        revisedBudget: rounded(row['revisedBudget']),
      }))
      return { ...body, rows }
    },
  })

/** A15: says that a transfer touches only the giver. */
export const explainsTheGiverAlone = (): NamedReport =>
  namedReport({
    ...reservesReport,
    rowsTouched: (state, event, parameters) =>
      event.type === 'TransferredBetweenReserves'
        ? [event.data.reserve]
        : reservesReport.rowsTouched(state, event, parameters),
  })

/** Counts a receipt as well as its gift. */
export const countsReceipts = (): NamedReport =>
  withProjection(reservesReport, ({ evolve }) => ({
    evolve: (state, event) => {
      const after = evolve(state, event)
      if (event.type !== 'MoneyReceivedIntoReserve') return after
      const movements = after.reserves.get(event.data.reserve)?.movements
      const [inYear] = movements?.values() ?? []
      if (inYear !== undefined)
        inYear.additions = (inYear.additions + 1n) as typeof inYear.additions
      return after
    },
  }))

/** Explains a difference only by events. */
export const forgetsThatTimePasses = (): NamedReport => {
  const report = namedReport(reservesReport)
  return {
    ...report,
    difference: async (...asked) => {
      const outcome = await report.difference(...asked)
      if (outcome._tag === 'Left') return outcome
      const cells = outcome.right.cells.map((cell) => ({
        ...cell,
        explanations: cell.explanations.filter(({ position }) => position !== null),
      }))
      return right({ ...outcome.right, cells })
    },
  }
}

/** Opens each year with zero. */
export const opensWithNothing = (): NamedReport =>
  withRender(reservesReport, ({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map((row) => ({ ...row, opening: '0.00' })),
  }))

/** Opens each year with the restated balance, and shows the restatement as well. */
export const opensRestated = (): NamedReport =>
  withRender(reservesReport, ({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map((row) => {
      const sum = penceOf(String(row['opening'])) + penceOf(String(row['restated']))
      return { ...row, opening: formatPounds(pence(sum)) }
    }),
  }))

/** Hides only small counts, and not those that reveal them. */
export const hidesTheSmallAlone = (): NamedReport =>
  namedReport({
    ...measuresReport,
    render: (state, context) => {
      const body = measuresReport.render(state, context)
      const readings = [...state.measures.values()].flatMap((measure) => [
        ...measure.readings.values(),
      ])
      const readOf = (period: unknown) =>
        readings.find((reading) => reading.period === period)?.value ?? null
      const rows = body.rows.map((row) => {
        const value = readOf(row['period'])
        return Number(value) < 5 ? row : { ...row, value }
      })
      return { ...body, rows }
    },
  })
