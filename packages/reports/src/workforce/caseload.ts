import type { PlainDate } from '@coflyfr/core'
import { oneDecimal } from '../one-decimal.ts'
import { isSmall, printedCount, suppressedMark } from '../small-count.ts'
import { millionthsOf } from './fte.ts'
import { openChildrenOn } from './open-children.ts'
import type { Staffing, WorkforcesState } from './state.ts'

/** Where the number of open children comes from: stated by the service, or from the events of cases. */
export type ChildrenSource = 'stated' | 'case-events'

const millionth = 10n ** 6n

/** Cases do not say which service they belong to, so they can be counted only if the ledger has one. */
const countedOn = (state: WorkforcesState, day: PlainDate): number | null =>
  state.services.size === 1 ? openChildrenOn(state, day) : null

/**
 * The open children on a day, where that number comes from, and how many there are to each full-time equivalent that
 * holds cases.
 */
export const caseloadOf = (
  state: WorkforcesState,
  day: PlainDate,
  staffing: Staffing | undefined,
) => {
  const stated = staffing?.openChildren ?? null
  const children = stated ?? countedOn(state, day)
  const source: ChildrenSource | null =
    children === null ? null : stated === null ? 'case-events' : 'stated'
  const fte = staffing?.caseHoldingFte ?? null
  const caseload =
    children === null || fte === null
      ? null
      : oneDecimal(BigInt(children) * millionth, millionthsOf(fte))
  return {
    caseHoldingFte: fte,
    openChildren: children === null ? null : printedCount(children),
    openChildrenFrom: source,
    caseload: children !== null && isSmall(children) ? suppressedMark : caseload,
  }
}
