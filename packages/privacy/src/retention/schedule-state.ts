import type { PlainDate, Recorded } from '@coflyfr/core'
import type { RetentionEvent } from './events.ts'
import type { RetentionSchedule } from './schedule.ts'

/** A schedule and the day from which it holds. */
interface ScheduleVersion {
  readonly schedule: RetentionSchedule
  readonly effectiveOn: PlainDate
}

/** A moratorium, over which classes, and whether it is in force. */
interface Moratorium {
  /** None named stands for all of them. */
  readonly recordClasses: readonly string[]
  readonly placedOn: PlainDate
  readonly liftedOn: PlainDate | null
}

/** What holds for everybody's records. */
export interface RetentionState {
  readonly versions: readonly ScheduleVersion[]
  readonly moratoria: ReadonlyMap<string, Moratorium>
}

/** No schedule, no moratorium. */
export const initialRetention = (): RetentionState => ({ versions: [], moratoria: new Map() })

/** Folds one event of the stream `retention`; pure. */
export const evolveRetention = (
  state: RetentionState,
  { type, data, effectiveOn }: Recorded<RetentionEvent>,
): RetentionState => {
  switch (type) {
    case 'RetentionScheduleSet':
      return { ...state, versions: [...state.versions, { ...data, effectiveOn }] }
    case 'MoratoriumPlaced': {
      const { moratorium, recordClasses } = data
      const placed = { recordClasses, placedOn: effectiveOn, liftedOn: null }
      return { ...state, moratoria: new Map([...state.moratoria, [moratorium, placed]]) }
    }
    case 'MoratoriumLifted': {
      const found = state.moratoria.get(data.moratorium)
      if (found === undefined) return state
      const lifted = { ...found, liftedOn: effectiveOn }
      return { ...state, moratoria: new Map([...state.moratoria, [data.moratorium, lifted]]) }
    }
  }
}

/** The schedule that holds on a day: of those in force by then the one set last; null for none. */
export const scheduleOn = (
  { versions }: Pick<RetentionState, 'versions'>,
  on: PlainDate,
): RetentionSchedule | null =>
  versions.findLast(({ effectiveOn }) => effectiveOn <= on)?.schedule ?? null
