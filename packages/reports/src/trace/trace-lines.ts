import type { FinancialYear } from '@coflyfr/core'
import {
  addPence,
  allocate,
  type Pence,
  penceOfPounds,
  subtractPence,
  sumPence,
  zeroPence,
} from '@coflyfr/money'
import { headKey, type Source, sourceKey } from '@coflyfr/outcomes/events'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { MonitoredLine } from '../budget-monitoring/monitored-line.ts'
import { monitoredLines } from '../budget-monitoring/monitored-lines.ts'
import type { RenderContext } from '../report.ts'
import { apportion } from './apportion.ts'
import type { Assignment, TracedHead, TracedSource, TraceState } from './state.ts'

/** What a source gave to one head for one purpose or for none, and how much of it was spent. */
export interface TraceLine {
  readonly financialYear: FinancialYear
  readonly source: Source
  /** Null for money without a purpose. */
  readonly assignment: Assignment | null
  readonly costCentre: string
  readonly subjective: string
  /** The amount assigned; the source may give less by now. */
  readonly assigned: Pence
  readonly given: Pence
  readonly revised: Pence
  readonly actual: Pence
  readonly spent: Pence
  readonly committed: Pence
}

type Claimed = Omit<TraceLine, 'revised' | 'actual' | 'spent' | 'committed'>

const assignedAt = (assignment: Assignment, head: string): Pence =>
  sumPence(
    assignment.shares
      .filter((share) => headKey(share) === head)
      .map(({ amount }) => penceOfPounds(amount)),
  )

/** If a source gives less than was assigned, each purpose has its share of what is left. */
const givenNow = (
  asked: readonly (readonly [Assignment, Pence])[],
  amount: Pence,
): ReadonlyMap<string, Pence> => {
  const total = sumPence(asked.map(([, one]) => one))
  const weights = asked.map(([{ assignment }, weight]) => ({ key: assignment, weight }))
  const allocation = allocate(amount < total ? amount : total, weights)
  return isLeft(allocation)
    ? new Map()
    : new Map(allocation.right.shares.map(({ key, amount: share }) => [key, share]))
}

const claimsAt = (
  { financialYear, source }: TracedSource,
  { costCentre, subjective, amount }: TracedHead,
  assignments: readonly Assignment[],
): readonly Claimed[] => {
  const head = headKey({ costCentre, subjective })
  const standing = amount < 0n ? zeroPence : amount
  const asked = assignments
    .map((one) => [one, assignedAt(one, head)] as const)
    .filter(([, one]) => one > 0n)
  const given = givenNow(asked, standing)
  const at = { financialYear, source, costCentre, subjective }
  const claimed = asked.map(([assignment, assigned]) => ({
    ...at,
    assignment,
    assigned,
    given: given.get(assignment.assignment) ?? zeroPence,
  }))
  const free = subtractPence(standing, sumPence(claimed.map((one) => one.given)))
  return free > 0n
    ? [...claimed, { ...at, assignment: null, assigned: free, given: free }]
    : claimed
}

const claimsOfYear = (state: TraceState, year: FinancialYear): readonly Claimed[] => {
  const assignments = [...state.assignments.values()].filter((one) => one.financialYear === year)
  return [...state.sources.values()]
    .filter((one) => one.financialYear === year)
    .flatMap((traced) => {
      const own = assignments.filter(({ source }) => sourceKey(source) === sourceKey(traced.source))
      return [...traced.byHead.values()].flatMap((head) => claimsAt(traced, head, own))
    })
}

const nothing = { revised: zeroPence, actual: zeroPence, committed: zeroPence }

const figuresOf = (lines: readonly MonitoredLine[]) =>
  lines.reduce(
    (sum, { revised, actual, amounts }) => ({
      revised: addPence(sum.revised, revised),
      actual: addPence(sum.actual, actual),
      committed: addPence(sum.committed, amounts.committed),
    }),
    nothing,
  )

/** Every claim to money of a year with its share of the spend. All sources take part, whatever the reader asked for. */
export const traceLines = (
  state: TraceState,
  year: FinancialYear,
  { parameters }: RenderContext,
): readonly TraceLine[] => {
  const { asOf } = parameters.at
  const { lines } = monitoredLines(state.monitoring, { year, period: null, asOf })
  const linesByHead = Map.groupBy(lines, headKey)
  const claimsByHead = Map.groupBy(claimsOfYear(state, year), headKey)
  return [...claimsByHead].flatMap(([head, claims]) => {
    const { revised, actual, committed } = figuresOf(linesByHead.get(head) ?? [])
    const keyed = claims.map(({ given }, index) => ({ key: `${index}`, given }))
    const spentByKey = apportion(keyed, { revised, actual, committed })
    return claims.map((claim, index) => {
      const spent = spentByKey.get(`${index}`) ?? { spent: zeroPence, committed: zeroPence }
      return { ...claim, revised, actual, ...spent }
    })
  })
}
