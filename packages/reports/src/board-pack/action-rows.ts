import { daysBetween, type PlainDate } from '@coflyfr/core'
import type { PackRow, PackSection } from './blank-row.ts'
import { isNew, type PackGround } from './pack-ground.ts'
import type { BoardAction } from './state.ts'

/** The status of an action of a board. */
export type ActionStatus = 'open' | 'overdue' | 'closed'

const sectionByKind = {
  challenge: 'challenges',
  direction: 'directions',
  action: 'actions',
} as const satisfies Readonly<Record<BoardAction['kind'], PackSection>>

const lateOn = ({ closed, due }: BoardAction, day: PlainDate): number | null => {
  const late = daysBetween(due, closed?.on ?? day)
  return late > 0 ? late : null
}

const statusOf = (action: BoardAction, day: PlainDate): ActionStatus => {
  if (action.closed !== null) return 'closed'
  return lateOn(action, day) === null ? 'open' : 'overdue'
}

const rowOf = (action: BoardAction, day: PlainDate): PackRow => ({
  section: sectionByKind[action.kind],
  reference: action.action,
  cells: {
    title: action.text,
    who: action.owner,
    on: action.assignedOn,
    due: action.due,
    status: statusOf(action, day),
    slipDays: daysBetween(action.firstDue, action.due),
    daysLate: lateOn(action, day),
    daysOpen: daysBetween(action.assignedOn, action.closed?.on ?? day),
    changed: action.closed?.outcome ?? action.rescheduledFor,
    evidence: action.closed?.evidence ?? null,
  },
})

/** Challenges, directions and actions that are open or were closed since the last meeting. */
export const actionRows = (ground: PackGround): readonly PackRow[] => {
  const { body, day } = ground
  return [...body.actions.values()]
    .filter(({ closed }) => closed === null || isNew(ground, closed.on))
    .map((action) => rowOf(action, day))
}
