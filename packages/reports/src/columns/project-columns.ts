import {
  type DomainEvent,
  isCounted,
  type KnownAt,
  type Placed,
  type Projected,
} from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import type { Report, ReportParameters, Summed } from '../report.ts'
import type { Skeleton } from './fact.ts'
import { foldedAs, type WireLeg } from './folded-as.ts'
import type { JoinedColumns } from './joined-columns.ts'
import type { MoneyColumns } from './money-columns.ts'
import { dayNumber } from './segment.ts'
import { aloneGroup } from './segment-builder.ts'
import { type ColumnsQuestion, sumsAt } from './sums-at.ts'
import type { Tally } from './tally.ts'

/** A report that can be made from columns. */
export type SummedReport<State, Event extends DomainEvent> = Report<State, Event> & {
  readonly summed: Summed<State, Event>
}

/** After every day. */
const everyDay = 99_999_999

const nothing = 0
const isHeldAlone = 1
const amounts = 2

/** What of each skeleton that a report sums it reads. */
const wantedOf = <State, Event extends DomainEvent>(
  { summed }: SummedReport<State, Event>,
  skeletons: readonly Skeleton[],
  isSummed: Uint8Array,
  parameters: ReportParameters,
): Uint8Array => {
  const { year } = parameters
  const years = year === null ? null : summed.yearsRead(year, parameters)
  return Uint8Array.from(skeletons, ({ financialYear }, number) => {
    if (isSummed[number] !== 1) return nothing
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

/** Which skeletons a report sums, whatever the year; what it sums alike has one name. */
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
 * What `project` answers, made from columns: the events that are not summed are folded in the order of the log, and after
 * them, for each skeleton, one that holds the sums of all the others.
 */
export const projectColumns = async <State, Event extends DomainEvent>(
  columns: MoneyColumns,
  report: SummedReport<State, Event>,
  parameters: ReportParameters,
  knownAt: KnownAt,
): Promise<Projected<State>> => {
  const { projection, summed } = report
  const { at } = parameters
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
    if (isCounted(projection, event, at.asOf)) take(event)
  }
  const ofAnyYear = summedOf(report, joined.skeletons)
  const wanted = wantedOf(report, joined.skeletons, ofAnyYear.isSummed, parameters)
  const question: ColumnsQuestion = {
    upTo: knownAt.position,
    day: at.asOf === null ? everyDay : dayNumber(at.asOf),
    wanted,
    grouping: joined.grouping(summed.undated),
    summed: ofAnyYear,
  }
  const tally = sumsAt(joined, question)
  const legs = legsBySkeleton(joined, question, tally, summed.signsApart)
  for (const [number, skeleton] of joined.skeletons.entries()) {
    if (tally.found[number] !== 1) continue
    if (wanted[number] === amounts) foldedAs(skeleton, legs[number] ?? []).forEach(take)
    else summed.hold(state, skeleton.financialYear)
  }
  return { state, knownAt }
}
