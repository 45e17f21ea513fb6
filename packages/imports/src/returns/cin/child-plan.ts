import type { FinancialYear, PlainDate } from '@coflyfr/core'
import { firstDayOf, lastDayOf } from '@coflyfr/core'
import { filled } from '../filled.ts'
import type { CaseOnRecord } from '../read-case.ts'
import { type CinFault, faultAt } from './cin-fault.ts'
import { type CinGroup, fieldOf } from './cin-group.ts'

/** What an import assumes where a census does not say. */
export const cinAssumptions = {
  discussion:
    'that the strategy discussion was on the day from which the conference is due, else on the day of the enquiry',
  enquiryEnd:
    'that an enquiry without a conference ended on the last possible day: before the next one, the closure or the year end',
  conference: 'that a plan begun before the year had its initial conference on the day it began',
  categoryChange:
    'that a later category of abuse was set on the last day of the plan, or of the year',
  assessmentOutcome:
    'the outcome of an assessment from the closure: RC8 no further action, RC9 early help, else eligible needs',
  planEnd: '“other” as the reason for the end of a plan',
  noAction: 'that a referral without further action did not meet the threshold',
} as const

/** The name of an assumption. */
export type CinAssumption = keyof typeof cinAssumptions

/** Who proposed, chaired and signed, where a census does not say. */
export const unsaidPerson = 'cin-census'

/** A command that a group of the census leads to. */
export interface PlannedCommand {
  readonly command: string
  readonly effectiveOn: string
  readonly data: Readonly<Record<string, unknown>>
  readonly from: CinGroup
}

/** What the planning of one child works with, and what comes of it. */
export interface ChildPlan {
  readonly subject: string
  readonly first: PlainDate
  readonly last: PlainDate
  readonly state: CaseOnRecord
  readonly commands: PlannedCommand[]
  readonly conflicts: CinFault[]
  /** Remarks: nothing is wrong, but not all that the file says is kept. */
  readonly notes: CinFault[]
  readonly assumed: CinAssumption[]
  readonly taken: Set<string>
}

/** An empty plan. */
export const childPlan = (
  subject: string,
  year: FinancialYear,
  state: CaseOnRecord,
): ChildPlan => ({
  subject,
  first: firstDayOf(year),
  last: lastDayOf(year),
  state,
  commands: [],
  conflicts: [],
  notes: [],
  assumed: [],
  taken: new Set(state.status === 'none' ? [] : referencesIn(state.open)),
})

type Open = Extract<CaseOnRecord, { readonly status: 'open' }>['open']

const referencesIn = ({ referrals, assessments, plans, protection }: Open): readonly string[] => [
  ...referrals.keys(),
  ...assessments.keys(),
  ...plans.keys(),
  ...protection.discussions.keys(),
  ...protection.enquiries.keys(),
  ...protection.conferences.keys(),
  ...protection.registrations.keys(),
]

/** A reference that the case does not have yet. */
export const freshReference = ({ taken }: ChildPlan, base: string): string => {
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? base : `${base}-${at}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

/** Plans a command about the case. */
export const plan = (
  { commands, subject }: ChildPlan,
  from: CinGroup,
  command: string,
  effectiveOn: string,
  fields: Readonly<Record<string, unknown>>,
): void => {
  commands.push({ command, effectiveOn, data: { case: subject, ...filled(fields) }, from })
}

/** Reports that the ledger has another value: an import never changes one. */
export const conflict = (
  { conflicts }: ChildPlan,
  given: CinGroup,
  field: string,
  known: CinGroup,
): void => {
  const onRecord = fieldOf(known, field)
  const found = onRecord === '' ? 'nothing' : `"${onRecord}"`
  conflicts.push(
    faultAt(given, field, `the ledger has ${found} on record; correct the case first`, null),
  )
}

/** Pairs each group of a file with the ledger's: first those that are the same, then those with the same key. */
export const paired = (
  given: readonly CinGroup[],
  known: readonly CinGroup[],
  isSame: (one: CinGroup, other: CinGroup) => boolean,
  key: (group: CinGroup) => string,
): readonly (readonly [CinGroup, CinGroup | null])[] => {
  const free = new Set(known)
  const pairs = new Map<CinGroup, CinGroup>()
  for (const fits of [isSame, (one: CinGroup, other: CinGroup) => key(one) === key(other)]) {
    for (const one of given) {
      if (pairs.has(one)) continue
      const found = [...free].find((other) => fits(one, other))
      if (found === undefined) continue
      free.delete(found)
      pairs.set(one, found)
    }
  }
  return given.map((one) => [one, pairs.get(one) ?? null])
}
