import { type PlainDate, type Recorded, withEntry } from '@coflyfr/core'
import type { BoardEvent } from './events.ts'

/** A challenge, direction or action: open or closed, and the day of the last step. */
export interface BoardAction {
  readonly status: 'open' | 'closed'
  readonly on: PlainDate
}

/** What a board received and asked for. */
export interface BoardState {
  readonly reports: ReadonlySet<string>
  readonly actions: ReadonlyMap<string, BoardAction>
}

/** Nothing received, nothing asked. */
export const initialBoard = (): BoardState => ({ reports: new Set(), actions: new Map() })

/** What an event changes about a board's oversight; advice changes nothing that later commands look at. */
export const evolveBoard = (state: BoardState, event: Recorded<BoardEvent>): BoardState => {
  const { effectiveOn } = event
  switch (event.type) {
    case 'HighlightReportReceived':
      return { ...state, reports: new Set(state.reports).add(event.data.report) }
    case 'AdviceRecorded':
      return state
    case 'BoardActionAssigned':
    case 'BoardActionRescheduled': {
      const open = { status: 'open', on: effectiveOn } as const
      return { ...state, actions: withEntry(state.actions, event.data.action, open) }
    }
    case 'BoardActionClosed': {
      const closed = { status: 'closed', on: effectiveOn } as const
      return { ...state, actions: withEntry(state.actions, event.data.action, closed) }
    }
  }
}
