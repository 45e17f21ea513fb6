import type { Life } from './lives.ts'

/** The days that are counted, and the last day that is known. */
export interface Window {
  readonly from: number
  readonly to: number
  readonly knownTo: number
}

/** What a rule counts in one life, and the days that show that it is recorded at all. */
export interface Rule {
  readonly kind: 'stock' | 'flow'
  readonly recorded: (life: Life) => readonly number[]
  readonly count: (life: Life, window: Window) => number
  readonly clock?: string
}

/** Whether a day is counted. */
export const inside = ({ from, to }: Window, day: number | null): boolean =>
  day !== null && day >= from && day <= to
