import { formatPounds, penceOfPounds, zeroPence } from '@coflyfr/money'
import type { NoSuchAction, NoSuchTheme, PlanNotInForce } from '../plan/refusals.ts'
import type { PurposeCommandOf } from './commands.ts'
import { headKey } from './head-key.ts'
import type { PlanInForce } from './plan-in-force.ts'
import type {
  NoMoneyForPurpose,
  NoSuchGrant,
  NoSuchReserve,
  PoundHasPurpose,
  SourceGaveLess,
} from './refusals.ts'
import { sourceKey } from './source-key.ts'
import type { SourceGiven, SourcesOfYear } from './sources-of-year.ts'
import { assignedOf, type PurposesState } from './state.ts'
import type { Purpose } from './wire.ts'

type Assigning = PurposeCommandOf<'AssignPurpose'>['data']

/** Where a purpose is looked up. */
export interface PurposeSources {
  readonly sources: SourcesOfYear
  /** Read if a theme or action is named. */
  readonly plan?: PlanInForce
  /** Read if a reserve is named. */
  readonly reserveIsKnown?: boolean
}

/** A purpose without money would say that something was paid for. */
export const someMoney = ({ shares }: Assigning): NoMoneyForPurpose | null =>
  shares.length > 0 && shares.every(({ amount }) => penceOfPounds(amount) > 0n)
    ? null
    : { tag: 'NoMoneyForPurpose' }

/** A theme or action is one of the version in force; a grant came in in the year; a reserve was established. */
export const purposeExists = (
  purpose: Purpose,
  { sources, plan, reserveIsKnown }: PurposeSources,
): PlanNotInForce | NoSuchTheme | NoSuchAction | NoSuchGrant | NoSuchReserve | null => {
  switch (purpose.kind) {
    case 'theme':
    case 'action':
      return inPlan(purpose, plan)
    case 'grant': {
      const { grant } = purpose
      const isKnown = sources.has(sourceKey({ kind: 'grant', reference: grant }))
      return isKnown ? null : { tag: 'NoSuchGrant', grant }
    }
    case 'reserve':
      return reserveIsKnown === true ? null : { tag: 'NoSuchReserve', reserve: purpose.reserve }
  }
}

const inPlan = (
  purpose: Extract<Purpose, { readonly plan: string }>,
  plan: PlanInForce | undefined,
): PlanNotInForce | NoSuchTheme | NoSuchAction | null => {
  const content = plan?.inForce ?? null
  if (content === null) return { tag: 'PlanNotInForce', plan: purpose.plan }
  if (purpose.kind === 'theme') {
    const { theme } = purpose
    const isKnown = content.themes.some((one) => one.theme === theme)
    return isKnown ? null : { tag: 'NoSuchTheme', theme }
  }
  const { action } = purpose
  const isKnown = content.actions.some((one) => one.action === action)
  return isKnown ? null : { tag: 'NoSuchAction', action }
}

/** No head is asked for more than the source gave it, and no pound has two purposes. */
export const moneyIsFree = (
  { source, shares }: Assigning,
  state: PurposesState,
  { byHead }: SourceGiven,
): SourceGaveLess | PoundHasPurpose | null => {
  for (const { costCentre, subjective, amount } of shares) {
    const head = { costCentre, subjective }
    const given = byHead.get(headKey(head)) ?? zeroPence
    const asked = penceOfPounds(amount)
    const said = { ...head, given: formatPounds(given), asked: amount }
    if (asked > given) return { tag: 'SourceGaveLess', ...said }
    const assigned = assignedOf(state, source, head)
    if (assigned + asked > given)
      return { tag: 'PoundHasPurpose', ...said, assigned: formatPounds(assigned) }
  }
  return null
}
