import { BudgetReport, dimensionsOf } from '../seals/budget-report.ts'
import type { Ground, Report, ReportRow } from '../seals/report.ts'
import { ReservesReport } from '../seals/reserves-report.ts'
import { rowName } from '../seals/row-name.ts'
import { VirementsReport } from '../seals/virements-report.ts'
import type { ReportParameters } from './report-parameters.ts'

/** A column of a report; changes are told of money alone. */
export interface Column {
  readonly field: string
  readonly isMoney: boolean
}

/** A report whose figures are made again from events. */
export interface DerivedReport {
  /** The types of event that it counts. */
  readonly types: ReadonlySet<string>
  /** Those of them that count whatever their day. */
  readonly undated: ReadonlySet<string>
  /** Those of them that have a part in amounts alone, where a difference is told: not in the names of a row that they begin. */
  readonly ofAmountsAlone: ReadonlySet<string>
  /** The parameters that change what it says. */
  readonly takes: readonly string[]
  /** `one`: it is of one year; `held`: of one that it holds, or of all; `any`: it has an answer for every year. */
  readonly years: 'one' | 'held' | 'any'
  /** Whether a period ends its events by their days. */
  readonly endsWithPeriod: boolean
  readonly columns: (parameters: ReportParameters) => readonly Column[]
  readonly rowKey: (row: ReportRow, parameters: ReportParameters) => string
  readonly make: (ground: Ground) => Report
  /** What of the parameters is beyond what is made again here, in words; or null. */
  readonly beyond: (parameters: ReportParameters) => string | null
}

const plain = (...fields: readonly string[]): readonly Column[] =>
  fields.map((field) => ({ field, isMoney: false }))

const money = (...fields: readonly string[]): readonly Column[] =>
  fields.map((field) => ({ field, isMoney: true }))

const reserves: DerivedReport = {
  types: new Set([
    'BudgetLinesDrafted',
    'BudgetApproved',
    'ReserveEstablished',
    'ContributedToReserve',
    'ReserveReleased',
    'ReserveRepurposed',
    'TransferredBetweenReserves',
    'ReserveRestated',
    'DrawdownRequested',
    'DrawdownAgreed',
    'DrawdownApproved',
    'DrawdownPosted',
    'DrawdownVoided',
    'DrawdownReversed',
    'ReserveFundingReceived',
    'MoneyReceivedIntoReserve',
    'GiftReturned',
  ]),
  undated: new Set(),
  ofAmountsAlone: new Set(),
  takes: ['year', 'period', 'adequacy', 'unit'],
  years: 'any',
  endsWithPeriod: true,
  columns: () => [
    ...plain('reserve', 'name', 'purpose'),
    ...money('opening', 'restated', 'additions', 'released', 'repurposed', 'drawdowns'),
    ...money('transfers', 'closing', 'pending', 'available', 'authorisedNotUsed'),
    ...plain('reviewBy'),
  ],
  rowKey: (row) => String(row['reserve']),
  make: (ground) => new ReservesReport(ground),
  beyond: ({ adequacy }) => (adequacy === null ? null : 'with a test of the general reserve'),
}

const virements: DerivedReport = {
  types: new Set([
    'BudgetApproved',
    'VirementProposed',
    'VirementAmended',
    'VirementAgreed',
    'VirementApproved',
    'VirementRejected',
    'VirementPosted',
    'VirementWithdrawn',
    'VirementReversed',
    'VirementForwarded',
    'VirementCarried',
  ]),
  undated: new Set(),
  ofAmountsAlone: new Set(),
  takes: ['year', 'period', 'section', 'unit'],
  years: 'held',
  endsWithPeriod: true,
  columns: () => [
    ...plain('reference', 'financialYear', 'kind', 'state', 'reason', 'legs'),
    ...money('amount'),
    ...plain('route', 'proposedOn', 'postedOn', 'contentHash', 'section', 'reverses'),
  ],
  rowKey: (row) => rowName([String(row['financialYear']), String(row['reference'])]),
  make: () => new VirementsReport(),
  beyond: () => null,
}

const budgetMonitoring: DerivedReport = {
  types: new Set([
    'ActualsImported',
    'BudgetApproved',
    'BudgetLinesDrafted',
    'CarriedForward',
    'ChartOfAccountsSet',
    'CommitmentCarried',
    'CommitmentClosed',
    'CommitmentInvoiced',
    'CommitmentRaised',
    'ContributedToReserve',
    'DrawdownPosted',
    'DrawdownReversed',
    'ForecastChallenged',
    'ForecastSubmitted',
    'GiftReturned',
    'SpecificGrantReceived',
    'SupplementaryEstimateApproved',
    'VirementAmended',
    'VirementCarried',
    'VirementPosted',
    'VirementProposed',
    'VirementRejected',
    'VirementWithdrawn',
    'PeriodClosed',
    'PeriodReopened',
  ]),
  undated: new Set(['PeriodClosed', 'PeriodReopened']),
  ofAmountsAlone: new Set(['ActualsImported']),
  takes: ['year', 'by', 'period', 'view', 'thresholds', 'sign', 'unit'],
  years: 'one',
  endsWithPeriod: false,
  columns: ({ by }) => [
    ...plain(...dimensionsOf(by)),
    ...money('originalBudget', 'virements', 'technicalAdjustments', 'grants'),
    ...money('supplementaryEstimates', 'reserveFunding', 'carriedIn', 'revisedBudget'),
    ...money('pendingVirements', 'revisedIfApproved', 'committed', 'actual', 'available'),
    ...money('projectedOutturn', 'variance'),
    ...plain('variancePercent', 'rag'),
  ],
  rowKey: (row, { by }) => rowName(dimensionsOf(by).map((name) => String(row[name]))),
  make: (ground) => new BudgetReport(ground),
  beyond: ({ view }) => (view === 'revised' ? null : `in the view ${view}`),
}

/** The reports whose figures are made again, by name. */
export const derivedReports: ReadonlyMap<string, DerivedReport> = new Map([
  ['reserves', reserves],
  ['virements', virements],
  ['budget-monitoring', budgetMonitoring],
])
