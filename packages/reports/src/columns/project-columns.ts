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
import type { Grouping, JoinedColumns } from './joined-columns.ts'
import type { MoneyColumns } from './money-columns.ts'
import { dayNumber } from './segment.ts'
import { aloneGroup } from './segment-builder.ts'
import { type Sums, sumsAt } from './sums-at.ts'

/** A report that can be made from columns. */
export type SummedReport<State, Event extends DomainEvent> = Report<State, Event> & {
  readonly summed: Summed<State, Event>
}

/** After every day. */
const everyDay = 99_999_999

const nothing = 0
const isHeldAlone = 1
const amounts = 2

/** What of each skeleton a report reads. */
const wantedOf = <State, Event extends DomainEvent>(
  { projection, summed }: SummedReport<State, Event>,
  skeletons: readonly Skeleton[],
  parameters: ReportParameters,
): Uint8Array => {
  const { year } = parameters
  const types: readonly string[] = projection.types
  const sources: readonly string[] = summed.types
  const years = year === null ? null : summed.yearsRead(year, parameters)
  return Uint8Array.from(skeletons, ({ source, type, financialYear }) => {
    if (!sources.includes(source) || !types.includes(type)) return nothing
    return years === null || years.includes(financialYear) ? amounts : isHeldAlone
  })
}

const legsBySkeleton = (
  { skeletons }: JoinedColumns,
  { groups }: Grouping,
  sums: Sums,
  signsApart: boolean,
): readonly WireLeg[][] => {
  const legs: WireLeg[][] = skeletons.map(() => [])
  for (const [number, { skeleton, head }] of groups.entries()) {
    const [costCentre, subjective] = head
    for (const sum of sums.of(number, signsApart))
      legs[skeleton]?.push({ costCentre, subjective, amount: formatPounds(pence(sum)) })
  }
  return legs
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
  const wanted = wantedOf(report, joined.skeletons, parameters)
  const day = at.asOf === null ? everyDay : dayNumber(at.asOf)
  const grouping = joined.grouping(summed.undated)
  const sums = sumsAt(joined, { upTo: knownAt.position, day, wanted, grouping })
  const legs = legsBySkeleton(joined, grouping, sums, summed.signsApart)
  for (const [number, skeleton] of joined.skeletons.entries()) {
    if (sums.found[number] !== 1) continue
    if (wanted[number] === amounts) foldedAs(skeleton, legs[number] ?? []).forEach(take)
    else summed.hold(state, skeleton.financialYear)
  }
  return { state, knownAt }
}
