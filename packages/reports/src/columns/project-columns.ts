import {
  type DomainEvent,
  isCounted,
  type KnownAt,
  lastDayOfPeriod,
  type Placed,
  type PlainDate,
  type Projected,
} from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import { earlierDate } from '../earlier-date.ts'
import type { PeriodOfYear, Report, ReportParameters } from '../report.ts'
import { dayNumber } from './day-number.ts'
import type { Skeleton } from './fact.ts'
import { foldedAs, type WireLeg } from './folded-as.ts'
import type { JoinedColumns } from './joined-columns.ts'
import type { MoneyColumns } from './money-columns.ts'
import { aloneGroup } from './money-segment-builder.ts'
import type { Summed } from './summed.ts'
import { type ColumnsQuestion, sumsAt } from './sums-at.ts'
import type { Tally } from './tally.ts'

/** A report that can be made from columns. */
export type SummedReport<State, Event extends DomainEvent> = Report<State, Event> & {
  readonly summed: Summed<State, Event>
}

/** A day number after every date. */
const everyDay = 99_999_999

const nothing = 0
const isHeldAlone = 1
const amounts = 2

/** The question to a report, without its point in the log. */
interface Asked {
  readonly parameters: ReportParameters
  /** The last period that counts, if the report ends at a period; see `Report.countsUpTo`. */
  readonly upTo: PeriodOfYear | null
}

/** The last day that counts; null if all do. */
const lastDayOf = ({ parameters, upTo }: Asked): PlainDate | null => {
  const { asOf } = parameters.at
  return upTo === null ? asOf : earlierDate(asOf, lastDayOfPeriod(upTo.year, upTo.period))
}

/** For each skeleton, what the report reads of it. */
const wantedOf = <State, Event extends DomainEvent>(
  { summed }: SummedReport<State, Event>,
  skeletons: readonly Skeleton[],
  isSummed: Uint8Array,
  { parameters, upTo }: Asked,
): Uint8Array => {
  const { year } = parameters
  const years = year === null ? null : summed.yearsRead(year, parameters)
  return Uint8Array.from(skeletons, (skeleton, number) => {
    if (isSummed[number] !== 1) return nothing
    if (upTo !== null && summed.countsUpTo?.(skeleton, upTo) === false) return nothing
    const { financialYear } = skeleton
    return years === null || years.includes(financialYear) ? amounts : isHeldAlone
  })
}

const legsBySkeleton = (
  { skeletons }: JoinedColumns,
  { wanted, grouping }: ColumnsQuestion,
  tally: Tally,
  signsApart: boolean,
): readonly WireLeg[][] => {
  const legs: WireLeg[][] = skeletons.map(() => [])
  for (const [number, { skeleton, head }] of grouping.groups.entries()) {
    if (wanted[skeleton] !== amounts) continue
    const [costCentre, subjective] = head
    tally.eachSum(number, signsApart, (sum) => {
      legs[skeleton]?.push({ costCentre, subjective, amount: formatPounds(pence(sum)) })
    })
  }
  return legs
}

/** The skeletons that a report sums in any year; two reports that sum the same share a name. */
const summedOf = <State, Event extends DomainEvent>(
  { projection, summed }: SummedReport<State, Event>,
  skeletons: readonly Skeleton[],
): ColumnsQuestion['summed'] => {
  const types: readonly string[] = projection.types
  const sources: readonly string[] = summed.types
  return {
    name: [types, sources, summed.undated].join(';'),
    isSummed: Uint8Array.from(skeletons, ({ source, type }) =>
      sources.includes(source) && types.includes(type) ? 1 : 0,
    ),
  }
}

/**
 * Gives the same state as `project`, from columns: events that are not summed are folded in the order of the log, then
 * for each skeleton one event with the sums.
 */
export const projectColumns = async <State, Event extends DomainEvent>(
  columns: MoneyColumns,
  report: SummedReport<State, Event>,
  asked: Asked,
  knownAt: KnownAt,
): Promise<Projected<State>> => {
  const { projection, summed, countsUpTo } = report
  const { parameters, upTo } = asked
  const joined = await columns.upTo(knownAt.position)
  let state = projection.initialState()
  const types: readonly string[] = projection.types
  const isFolded = (event: { readonly type: string }): event is Placed<Event> =>
    types.includes(event.type)
  const take = (event: { readonly type: string }): void => {
    if (isFolded(event)) state = projection.evolve(state, event)
  }
  const sources: readonly string[] = summed.types
  const groups = projection.types.map((type) => (sources.includes(type) ? aloneGroup(type) : type))
  for (const event of joined.wholes(groups)) {
    if (event.position > knownAt.position) break
    if (!(isFolded(event) && isCounted(projection, event, parameters.at.asOf))) continue
    if (upTo === null || countsUpTo?.(event, upTo) !== false) take(event)
  }
  const ofAnyYear = summedOf(report, joined.skeletons)
  const wanted = wantedOf(report, joined.skeletons, ofAnyYear.isSummed, asked)
  const lastDay = lastDayOf(asked)
  const question: ColumnsQuestion = {
    upTo: knownAt.position,
    day: lastDay === null ? everyDay : dayNumber(lastDay),
    wanted,
    grouping: joined.grouping(summed.undated),
    summed: ofAnyYear,
  }
  const tally = sumsAt(joined, question)
  const legs = legsBySkeleton(joined, question, tally, summed.signsApart)
  for (const [number, skeleton] of joined.skeletons.entries()) {
    if (tally.found[number] !== 1) continue
    if (wanted[number] === amounts) foldedAs(skeleton, legs[number] ?? []).forEach(take)
    else if (wanted[number] === isHeldAlone) summed.hold(state, skeleton.financialYear)
  }
  return { state, knownAt }
}
