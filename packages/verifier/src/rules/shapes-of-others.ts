import {
  anyText,
  count,
  date,
  type Fields,
  flag,
  id,
  list,
  object,
  oneOf,
  orNull,
  period,
  pounds,
  role,
  text,
  year,
} from './shape.ts'
import { forecastFields, gift, headFields, minute, route } from './shapes-of-parts.ts'

const moved: Fields = { reserve: id, reference: text, amount: pounds, reason: text, ...minute }

const ofDrawdown: Fields = { reserve: id, reference: text }

const decidedDrawdown: Fields = {
  ...ofDrawdown,
  by: role,
  decision: text,
  decidedOn: date,
  onRecord: flag,
  contentHash: anyText,
  route,
}

const commitment: Fields = { financialYear: year, service: text, reference: text, ...headFields }

const ofPeriod: Fields = { financialYear: year, period }

const posting = object({
  ...headFields,
  amount: pounds,
  postedOn: date,
  reference: text,
  description: orNull(text),
})

const seal = object({
  report: text,
  queryHash: text,
  asOf: orNull(date),
  rows: count,
  linesHash: text,
})

/** Fields of the events of reserves, actuals, periods, commitments, forecasts and the rest of finance, by type. */
export const shapesOfOthers = {
  ReserveEstablished: {
    reserve: id,
    name: text,
    purpose: text,
    openingBalance: pounds,
    openedOn: date,
    useRule: orNull(text),
    manager: orNull(text),
    reviewBy: orNull(text),
    ...minute,
  },
  ReserveReleased: moved,
  ReserveRepurposed: {
    reserve: id,
    purpose: text,
    purposeBefore: text,
    amount: pounds,
    reason: text,
    ...minute,
  },
  TransferredBetweenReserves: { ...moved, toReserve: id },
  ReserveRestated: { ...moved, financialYear: year },
  DrawdownRequested: {
    ...ofDrawdown,
    amount: pounds,
    financialYear: year,
    to: object(headFields),
    purpose: text,
    reason: text,
    expiresOn: orNull(date),
    contentHash: anyText,
    route,
  },
  DrawdownAgreed: decidedDrawdown,
  DrawdownApproved: decidedDrawdown,
  DrawdownPosted: {
    ...ofDrawdown,
    amount: pounds,
    financialYear: year,
    to: object(headFields),
    released: pounds,
    final: flag,
    reason: orNull(text),
  },
  DrawdownVoided: { ...ofDrawdown, amount: pounds, reason: orNull(text) },
  MoneyReceivedIntoReserve: {
    gift,
    kind: oneOf('contribution', 'transfer', 'reversed-drawdown'),
    ...ofDrawdown,
    amount: pounds,
  },
  ActualsImported: {
    financialYear: year,
    source: id,
    batch: text,
    period,
    concerns: orNull(period),
    postings: list(posting),
  },
  BatchClosed: {
    financialYear: year,
    source: id,
    batch: text,
    count,
    controlTotal: pounds,
    debits: pounds,
    credits: pounds,
  },
  PeriodClosed: { ...ofPeriod, reason: orNull(text) },
  PeriodReopened: {
    ...ofPeriod,
    by: role,
    decision: text,
    decidedOn: date,
    onRecord: flag,
    reason: text,
  },
  ReportsSealed: { ...ofPeriod, upTo: count, seals: list(seal) },
  CommitmentRaised: {
    ...commitment,
    amount: pounds,
    supplier: orNull(text),
    description: orNull(text),
  },
  CommitmentInvoiced: {
    ...commitment,
    invoice: text,
    amount: pounds,
    paidBy: orNull(object({ source: id, reference: text })),
  },
  CommitmentClosed: { ...commitment, released: pounds, reason: orNull(text) },
  CommitmentCarried: { ...commitment, toYear: year, amount: pounds, reason: orNull(text) },
  CommitmentReceived: { ...commitment, gift, fromYear: year, amount: pounds },
  ForecastSubmitted: {
    ...forecastFields,
    basis: text,
    assumptions: list(text),
    reason: orNull(text),
    action: orNull(text),
  },
  ForecastChallenged: { ...forecastFields, reason: text },
  ForecastAccepted: forecastFields,
  ChartOfAccountsSet: {
    reference: text,
    costCentres: list(
      object({ costCentre: text, directorate: text, service: text, name: orNull(text) }),
    ),
    subjectives: list(
      object({
        subjective: text,
        kind: oneOf('expenditure', 'income'),
        group: orNull(text),
        name: orNull(text),
      }),
    ),
    reason: orNull(text),
  },
  ReductionApproved: {
    financialYear: year,
    reference: text,
    description: text,
    directorate: text,
    service: orNull(text),
    target: pounds,
    owner: orNull(text),
    ...minute,
  },
  ReductionReported: {
    financialYear: year,
    reference: text,
    achieved: pounds,
    projected: orNull(pounds),
    rag: oneOf('blue', 'green', 'amber', 'red'),
    reason: orNull(text),
    mitigation: orNull(text),
  },
  ReductionRemoved: { financialYear: year, reference: text, reason: text, ...minute },
  ReconciliationPrepared: {
    ...ofPeriod,
    source: id,
    resultHash: text,
    extractHash: text,
    ledger: pounds,
    extract: pounds,
    difference: pounds,
    matched: count,
    breaks: count,
    comment: orNull(text),
  },
  ReconciliationReviewed: { ...ofPeriod, source: id, resultHash: text, comment: orNull(text) },
} satisfies { readonly [type: string]: Fields }
