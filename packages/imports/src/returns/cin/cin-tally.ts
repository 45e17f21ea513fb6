import type { ReturnRejection } from '../return-rejection.ts'
import type { ReturnSummary } from '../return-tally.ts'
import { type CinAssumption, cinAssumptions } from './child-plan.ts'
import { allGroups, type CinGroup } from './cin-group.ts'
import { type CinGroupName, cinGroupNames } from './cin-structure.ts'

/** How many groups of facts had each outcome. */
export interface CinCounts {
  readonly read: number
  readonly imported: number
  readonly duplicate: number
  /** Includes all groups of a rejected child. */
  readonly rejected: number
}

/** What became of a census: each child, and each group of facts, has exactly one of the three outcomes. */
export interface CinSummary {
  readonly referenceDate: string
  /** `corrected` children also count as known. */
  readonly children: CinCounts & ReturnSummary['children']
  readonly groups: Readonly<Record<CinGroupName, CinCounts>>
  /**
   * How often each validation rule of the collection was broken; a code that ends with Q is a query and rejects
   * nothing.
   */
  readonly codes: Readonly<Record<string, number>>
  /** How often each module occurred that this ledger does not keep. */
  readonly unkept: Readonly<Record<string, number>>
  /** What was assumed where the census does not say, and how often. */
  readonly assumed: Readonly<Record<string, { readonly count: number; readonly what: string }>>
  /** The first faults of rejected children; all of them are passed on during the import. */
  readonly rejections: readonly ReturnRejection[]
  readonly rejectionsCount: number
  /** The first queries and remarks, which reject nothing. */
  readonly queries: readonly ReturnRejection[]
  readonly queriesCount: number
}

/** What became of a child. */
interface ChildOutcome {
  readonly child: CinGroup
  readonly standing: keyof ReturnSummary['children'] | null
  /** The groups of which something new was recorded; null for a rejected child. */
  readonly changed: ReadonlySet<CinGroup> | null
  readonly assumed: readonly CinAssumption[]
  readonly unkept: readonly string[]
}

/** Counts what became of a census. */
export interface CinTally {
  readonly count: (outcome: ChildOutcome) => void
  readonly reject: (rejection: ReturnRejection) => void
  readonly query: (query: ReturnRejection) => void
  readonly summary: (referenceDate: string) => CinSummary
}

const listedMax = 100

const nothing = { read: 0, imported: 0, duplicate: 0, rejected: 0 }

const more = <Name extends string>(counts: Map<Name, number>, name: Name | null): void => {
  if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Rows that are listed up to a number, and only counted beyond it. */
interface Listed {
  readonly listed: ReturnRejection[]
  count: number
}

const list = (to: Listed, row: ReturnRejection): void => {
  to.count += 1
  if (to.listed.length < listedMax) to.listed.push(row)
}

type Became = 'imported' | 'duplicate' | 'rejected'

/** What became of a child as a whole. */
const becameOf = (changed: ChildOutcome['changed']): Became => {
  if (changed === null) return 'rejected'
  return changed.size > 0 ? 'imported' : 'duplicate'
}

/** What became of one group of a child. */
const becameOfGroup = (changed: ChildOutcome['changed'], group: CinGroup): Became => {
  if (changed === null) return 'rejected'
  return changed.has(group) ? 'imported' : 'duplicate'
}

/** An empty tally; every rejection is also passed to the listener. */
export const cinTally = (onRejection: (rejection: ReturnRejection) => void): CinTally => {
  const groups = Object.fromEntries(cinGroupNames.map((name) => [name, { ...nothing }]))
  const children = { ...nothing, new: 0, known: 0, corrected: 0 }
  const codes = new Map<string, number>()
  const unkept = new Map<string, number>()
  const assumed = new Map<CinAssumption, number>()
  const rejections: Listed = { listed: [], count: 0 }
  const queries: Listed = { listed: [], count: 0 }
  return {
    count: ({ child, standing, changed, assumed: assumptions, unkept: names }) => {
      children.read += 1
      children[becameOf(changed)] += 1
      if (standing !== null) children[standing] += 1
      if (standing === 'corrected') children.known += 1
      for (const group of allGroups(child)) {
        const counts = groups[group.name]
        if (counts === undefined) continue
        counts.read += 1
        counts[becameOfGroup(changed, group)] += 1
      }
      if (changed === null) return
      for (const name of names) more(unkept, name)
      for (const name of assumptions) more(assumed, name)
    },
    reject: (rejection) => {
      more(codes, rejection.code)
      list(rejections, rejection)
      onRejection(rejection)
    },
    query: (query) => {
      more(codes, query.code)
      list(queries, query)
    },
    summary: (referenceDate) => ({
      referenceDate,
      children: { ...children },
      groups: groupCounts(groups),
      codes: Object.fromEntries([...codes].sort()),
      unkept: Object.fromEntries([...unkept].sort()),
      assumed: Object.fromEntries(
        [...assumed].map(([name, count]) => [name, { count, what: cinAssumptions[name] }]),
      ),
      rejections: rejections.listed,
      rejectionsCount: rejections.count,
      queries: queries.listed,
      queriesCount: queries.count,
    }),
  }
}

const groupCounts = (
  counts: Readonly<Record<string, CinCounts>>,
): Readonly<Record<CinGroupName, CinCounts>> => {
  const of = (name: CinGroupName): CinCounts => counts[name] ?? nothing
  return {
    Child: of('Child'),
    CINdetails: of('CINdetails'),
    Assessments: of('Assessments'),
    CINPlanDates: of('CINPlanDates'),
    Section47: of('Section47'),
    ChildProtectionPlans: of('ChildProtectionPlans'),
    Reviews: of('Reviews'),
  }
}
