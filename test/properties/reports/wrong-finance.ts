import type { DomainEvent, Placed, Projection } from '@coflyfr/core'
import {
  bridgeReport,
  budgetMonitoringReport,
  commitmentsReport,
  type Report,
  type ReportBody,
  type Row,
  trialBalanceReport,
} from '@coflyfr/reports'
import { type NamedReport, namedReport } from './figures.ts'

const withRender = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  wrong: (body: ReportBody) => ReportBody,
): NamedReport =>
  namedReport({ ...report, render: (state, context) => wrong(report.render(state, context)) })

/** A report that does not see some events. */
const blindTo = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  isUnseen: (event: Placed<Event>) => boolean,
): NamedReport => {
  const { projection } = report
  const evolve: Projection<State, Event>['evolve'] = (state, event) =>
    isUnseen(event) ? state : projection.evolve(state, event)
  return namedReport({ ...report, projection: { ...projection, name: 'blind', evolve } })
}

const without =
  (field: string) =>
  (row: Row): Row => ({ ...row, [field]: '0.00' })

/** A8: shows commitments and actuals, but does not subtract them. */
export const forgetsWhatIsCommitted = (): NamedReport =>
  withRender(budgetMonitoringReport, ({ rows, totals, notes }) => ({
    rows: rows.map(without('committed')),
    totals: without('committed')(totals),
    notes,
  }))

/** A8: adds a supplementary estimate to the revised budget but to no column. */
export const hidesSupplementaryEstimates = (): NamedReport =>
  withRender(budgetMonitoringReport, ({ rows, totals, notes }) => ({
    rows: rows.map(without('supplementaryEstimates')),
    totals,
    notes,
  }))

/** A9: treats an order that is carried into the next year as ended. */
export const losesCarriedOrders = (): NamedReport =>
  blindTo(commitmentsReport, ({ type }) => type === 'CommitmentCarried')

/** A9: releases nothing when an order is closed. */
export const releasesNothing = (): NamedReport =>
  blindTo(commitmentsReport, ({ type }) => type === 'CommitmentClosed')

/** A13: enters a transfer for the reserve but not for the outside account. */
export const entersOneLeg = (): NamedReport =>
  withRender(trialBalanceReport, ({ rows, totals, notes }) => ({
    rows: rows.filter(({ account }) => account !== 'Other reserves'),
    totals,
    notes,
  }))

/** A3: balances, but does not see drawdowns. */
export const missesDrawdowns = (): NamedReport =>
  blindTo(trialBalanceReport, ({ type }) => type === 'DrawdownPosted')

/** A3: balances, but treats every invoice as a posting. */
export const missesInvoices = (): NamedReport =>
  blindTo(trialBalanceReport, ({ type }) => type === 'CommitmentInvoiced')

/** A3: balances, but counts a late item from its own day, before the period that is open for it begins. */
export const knowsLateItemsEarly = (): NamedReport =>
  blindTo(trialBalanceReport, ({ type }) => type === 'PeriodClosed')

/** Domain property 8: nets income before it shows the gross. */
export const netsBeforeItSums = (): NamedReport =>
  withRender(budgetMonitoringReport, ({ rows, totals, notes }) => ({
    rows: rows.map((row) =>
      row['measure'] === 'gross income' ? { ...row, actual: '0.00', revisedBudget: '0.00' } : row,
    ),
    totals,
    notes,
  }))

/** Domain property 8: prints the sum of the rounded rows as the total. */
export const sumsRoundedRows = (): NamedReport => {
  const report = namedReport(budgetMonitoringReport)
  return {
    ...report,
    make: async (source, parameters) => {
      const outcome = await report.make(source, parameters)
      if (outcome._tag === 'Left' || parameters.unit === 'pounds') return outcome
      const { rows, totals } = outcome.right
      const sum = rows.reduce((so, row) => so + BigInt(String(row['revisedBudget'])), 0n)
      return {
        ...outcome,
        right: { ...outcome.right, totals: { ...totals, revisedBudget: String(sum) } },
      }
    },
  }
}

/** C4: counts a posting in its own period, even if it is closed. */
export const ignoresCloses = (): NamedReport =>
  blindTo(budgetMonitoringReport, ({ type }) => type === 'PeriodClosed')

/** C4: counts a close only from its own day, so that an earlier as-of date does not see it. */
export const datesItsCloses = (): NamedReport =>
  namedReport({
    ...budgetMonitoringReport,
    projection: { ...budgetMonitoringReport.projection, name: 'dated', undated: [] },
  })

/** Loses supplementary estimates between the original budget and the revised one. */
export const losesAStep = (): NamedReport =>
  withRender(bridgeReport, ({ rows, ...rest }) => ({
    ...rest,
    rows: rows.filter(({ step }) => step !== 'supplementary estimate'),
  }))

/** A15: says that a batch of postings adds nothing. */
export const leavesBatchesUnexplained = (): NamedReport =>
  namedReport({
    ...budgetMonitoringReport,
    adding: { covers: ({ type }) => type === 'ActualsImported', additions: () => new Map() },
  })

/** A15: says that orders, from raised to carried, touch nothing. */
export const leavesOrdersUnexplained = (): NamedReport =>
  namedReport({
    ...budgetMonitoringReport,
    rowsTouched: (state, event, parameters) =>
      event.type.startsWith('Commitment')
        ? []
        : budgetMonitoringReport.rowsTouched(state, event, parameters),
  })

/** A15: names a row only by its service, which other rows have too. */
export const namesByServiceAlone = (): NamedReport =>
  namedReport({ ...budgetMonitoringReport, rowKey: ({ service }) => String(service) })

/** Takes a period but leaves nothing out. */
export const leavesNothingOut = (): NamedReport =>
  namedReport({ ...commitmentsReport, countsUpTo: () => true })

/** A3: balances, but counts in every period what came after it. */
export const countsAhead = (): NamedReport =>
  namedReport({ ...trialBalanceReport, countsUpTo: () => true })
