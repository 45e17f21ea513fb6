import {
  type JsonObject,
  type JsonValue,
  lastDayOf,
  lastDayOfPeriod,
  type PlainDate,
} from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import type { ReconciliationLine, Side } from '../line.ts'
import type { MatchGroup } from '../matching/match-group.ts'
import type { Reconciliation } from '../reconcile.ts'
import { ReconciliationRules } from '../rules.ts'
import { type AgeBand, ageBands, agedTallies, ageOf, bandOf } from './aged.ts'
import { type LineJson, lineAsJson } from './break-row.ts'
import type { ReconciliationRequest } from './request.ts'
import { addTo, noLines, type Tally, tallyAsJson, tallyOf } from './tally.ts'

/** An unmatched line with what is wrong and its age. */
export interface UnmatchedLine extends ReconciliationLine {
  readonly kind: string
  readonly days: number
  readonly band: AgeBand
}

/** The lines that one side has and the other does not agree with; ledger less extract is the difference. */
export type Unmatched = Readonly<Record<Side, readonly UnmatchedLine[]>>

/** The day from which ages are counted: the one asked for, else the last of the period, else of the year. */
export const asAtOf = ({ at, period, year }: ReconciliationRequest): PlainDate =>
  at.asOf ?? (period === null ? lastDayOf(year) : lastDayOfPeriod(year, period))

/** Every unmatched line, in the order of the breaks. */
export const unmatchedOf = (
  { breaks }: Reconciliation,
  request: ReconciliationRequest,
): Unmatched => {
  const asAt = asAtOf(request)
  const listOf = (side: Side): readonly UnmatchedLine[] =>
    breaks.flatMap((one) =>
      one[side]
        .filter(({ period }) => request.period === null || period === request.period)
        .map((line) => {
          const days = ageOf(line, asAt)
          return { ...line, kind: one.kind, days, band: bandOf(days) }
        }),
    )
  return { ledger: listOf('ledger'), extract: listOf('extract') }
}

/** An unmatched line as JSON. */
export type UnmatchedJson = LineJson & {
  readonly kind: string
  readonly days: number
  readonly band: AgeBand
}

/** Writes an unmatched line. */
export const unmatchedAsJson = (side: Side, line: UnmatchedLine): UnmatchedJson => {
  const { kind, days, band } = line
  return { ...lineAsJson(side, line), kind, days, band }
}

const matchedBy = (
  groups: readonly MatchGroup[],
  { rules }: ReconciliationRules,
): readonly JsonObject[] => {
  const found = new Map(
    rules.map(({ name }) => [name, { groups: 0, ledger: noLines(), extractLines: 0 }]),
  )
  for (const { rule, ledger, extract } of groups) {
    const tally = found.get(rule)
    if (tally === undefined) continue
    tally.groups += 1
    tally.extractLines += extract.length
    for (const { amount } of ledger) addTo(tally.ledger, amount)
  }
  return [...found].map(([rule, { groups: count, ledger, extractLines }]) => ({
    rule,
    groups: count,
    ledgerLines: ledger.lines,
    extractLines,
    amount: formatPounds(ledger.amount),
  }))
}

const agedAsJson = (side: Side, unmatched: Unmatched): readonly JsonObject[] => {
  const tallies = agedTallies(unmatched[side])
  return ageBands.map((band) => ({
    side,
    band,
    ...tallyAsJson(tallies.get(band) ?? noLines()),
  }))
}

const suspenseIn = (
  lines: readonly ReconciliationLine[],
  { suspense = [] }: ReconciliationRules,
): Tally => {
  const words = suspense.map((word) => word.toLowerCase())
  const isHeld = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word))
  return tallyOf(
    lines.filter(({ costCentre, subjective }) => isHeld(costCentre) || isHeld(subjective)),
  )
}

/** What is outside the reconciliation: counted in reports without a posting of this source, or left out of it. */
export type BesideIt = Readonly<
  Record<'late' | 'invoices' | 'otherSources' | 'otherPeriods' | 'later' | 'filtered', Tally>
>

/** A tally as JSON. */
type TallyJson = { readonly lines: number; readonly amount: string }

/** The figures of a reconciliation, all covered by the signature; amounts are decimal text. */
export type Figures = {
  readonly ledger: string
  readonly extract: string
  /** Ledger less extract; equals the sum of the differences of the breaks. */
  readonly difference: string
  /** How many groups of lines matched. */
  readonly matched: number
  readonly ledgerLines: number
  readonly extractLines: number
  readonly matchedBy: readonly JsonObject[]
  /** How many lines the search for a sum gave up on, by rule. */
  readonly unsearched: readonly { readonly rule: string; readonly lines: number }[]
  readonly aged: readonly JsonObject[]
  readonly suspense: Readonly<Record<Side, TallyJson>>
  /** What reports count as actual besides the postings of this source. */
  readonly otherActuals: { readonly invoices: TallyJson; readonly otherSources: TallyJson }
  /** Postings of the period that reports count in a later one. */
  readonly lateItems: TallyJson
  /**
   * What is left out of the extract: lines of other periods, lines that count after the as-of day, lines filtered by
   * the map, and unreadable rows.
   */
  readonly leftOut: {
    readonly otherPeriods: TallyJson
    readonly later: TallyJson
    readonly filtered: TallyJson
    readonly rejected: number
  }
  readonly rules: JsonValue
}

/** What the figures are made from. */
interface FigureParts {
  readonly result: Reconciliation
  readonly unmatched: Unmatched
  readonly beside: BesideIt
  /** The lines in the period asked for. */
  readonly ledger: readonly ReconciliationLine[]
  readonly extract: readonly ReconciliationLine[]
}

/** The figures of a reconciliation without its breaks. */
export const figuresOf = (
  request: ReconciliationRequest,
  { result, unmatched, beside, ledger, extract }: FigureParts,
): Figures => ({
  ledger: formatPounds(result.ledger),
  extract: formatPounds(result.extract),
  difference: formatPounds(result.difference),
  matched: result.groups.length,
  ledgerLines: result.ledgerLines,
  extractLines: result.extractLines,
  matchedBy: matchedBy(result.groups, request.rules),
  unsearched: [...result.unsearched].map(([rule, lines]) => ({ rule, lines })),
  aged: [...agedAsJson('ledger', unmatched), ...agedAsJson('extract', unmatched)],
  suspense: {
    ledger: tallyAsJson(suspenseIn(ledger, request.rules)),
    extract: tallyAsJson(suspenseIn(extract, request.rules)),
  },
  otherActuals: {
    invoices: tallyAsJson(beside.invoices),
    otherSources: tallyAsJson(beside.otherSources),
  },
  lateItems: tallyAsJson(beside.late),
  leftOut: {
    otherPeriods: tallyAsJson(beside.otherPeriods),
    later: tallyAsJson(beside.later),
    filtered: tallyAsJson(beside.filtered),
    rejected: request.extract.rejected.length,
  },
  rules: ReconciliationRules.encode(request.rules),
})
