import {
  type DomainEvent,
  type FinancialYear,
  isCounted,
  type PointInTime,
  type Placed,
  type Projected,
  resolveKnownAt,
} from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import type { Report } from '../report.ts'
import type { ReportSource } from '../report-source.ts'
import { foldedAs, type WireLeg } from './folded-as.ts'
import type { Skeleton } from './fact.ts'
import type { JoinedColumns } from './joined-columns.ts'
import { dayNumber } from './segment.ts'
import { aloneGroup } from './segment-builder.ts'
import { type Sums, sumsAt } from './sums-at.ts'

type Summed<State, Event extends DomainEvent> = NonNullable<Report<State, Event>['summed']>

/** After every day. */
const everyDay = 99_999_999

const nothing = 0
const isHeldAlone = 1
const amounts = 2

/** What of each skeleton a report reads. */
const wantedOf = <State, Event extends DomainEvent>(
  { projection, summed }: Report<State, Event> & { readonly summed: Summed<State, Event> },
  skeletons: readonly Skeleton[],
  year: FinancialYear | null,
): Uint8Array => {
  const types: readonly string[] = projection.types
  const sources: readonly string[] = summed.types
  const years = year === null ? null : (summed.ofYear?.reads(year) ?? null)
  return Uint8Array.from(skeletons, ({ source, type, financialYear }) => {
    if (!sources.includes(source) || !types.includes(type)) return nothing
    return years === null || years.includes(financialYear) ? amounts : isHeldAlone
  })
}

const legsBySkeleton = ({ cells, skeletons }: JoinedColumns, sums: Sums): readonly WireLeg[][] => {
  const legs: WireLeg[][] = skeletons.map(() => [])
  for (let place = 0; place < sums.touched.length; place += 1) {
    const cell = sums.touched[place] === 1 ? cells[place >> 1] : undefined
    if (cell === undefined) continue
    const [costCentre, subjective] = cell.head
    const amount = formatPounds(pence(sums.at(place)))
    legs[cell.skeleton]?.push({ costCentre, subjective, amount })
  }
  return legs
}

/**
 * What `project` answers, made from columns: the events that are not summed are folded in the order of the log, and after
 * them, for each skeleton, one that holds the sums of all the others.
 */
export const projectColumns = async <State, Event extends DomainEvent>(
  { store, columns }: ReportSource & { readonly columns: NonNullable<ReportSource['columns']> },
  report: Report<State, Event> & { readonly summed: Summed<State, Event> },
  at: PointInTime,
  year: FinancialYear | null,
): Promise<Projected<State>> => {
  const { projection, summed } = report
  const knownAt = await resolveKnownAt(store, at.knownAt)
  const joined = await columns.upTo(knownAt.position)
  let state = projection.initialState()
  const take = (event: unknown): void => {
    // Made of what was in the log, in the shapes that its own types have.
    state = projection.evolve(state, event as Placed<Event>)
  }
  const sources: readonly string[] = summed.types
  const groups = projection.types.map((type) => (sources.includes(type) ? aloneGroup(type) : type))
  for (const event of joined.wholes(groups)) {
    if (event.position > knownAt.position) break
    if (isCounted(projection, event, at.asOf)) take(event)
  }
  const wanted = wantedOf(report, joined.skeletons, year)
  const day = at.asOf === null ? everyDay : dayNumber(at.asOf)
  const sums = sumsAt(joined, { upTo: knownAt.position, day }, wanted)
  const legs = legsBySkeleton(joined, sums)
  for (const [number, skeleton] of joined.skeletons.entries()) {
    if (sums.found[number] !== 1) continue
    if (wanted[number] === amounts) foldedAs(skeleton, legs[number] ?? []).forEach(take)
    else summed.ofYear?.hold(state, skeleton.financialYear)
  }
  return { state, knownAt }
}
