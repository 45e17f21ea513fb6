import type { EventStore } from '@coflyfr/core'
import { measuresReport, reservesReport } from '@coflyfr/reports'
import { asKept, type Compared, compared, type Keeping } from './holding.ts'

type Scan = EventStore['scan']

const scanning =
  (wrong: (scan: Scan, stretchLength: number) => Scan): Keeping =>
  (store, sizes) =>
    asKept({ ...store, scan: wrong(store.scan, sizes.stretchLength) }, sizes)

/** Also counts what was recorded after the given position. */
export const knowsWhatCameAfter = scanning(
  (scan) =>
    ({ upTo, ...options } = {}) =>
      scan(upTo === undefined ? options : { ...options, upTo: upTo + 1 }),
)

/** Skips the first stretch after a kept state. */
export const passesOverAStretch = scanning(
  (scan, length) =>
    ({ after = -1, ...options } = {}) =>
      scan({ ...options, after: after === -1 ? after : after + length }),
)

/** Returns the kept state itself, which the reader then folds on. */
export const sharesItsState = (): Compared => compared(reservesReport, { fork: (state) => state })

/** Copies the list of reserves, but not the reserves. */
export const sharesItsReserves = (): Compared =>
  compared(reservesReport, {
    fork: (state) => ({ ...state, reserves: new Map(state.reserves) }),
  })

/** Treats readings as all that measures are made from. */
export const countsNoCases = (): Compared => {
  const narrow = measuresReport.kept?.narrow
  if (narrow === undefined) throw new TypeError('measures are narrowed')
  return compared(measuresReport, { narrow: { ...narrow, suffices: () => true } })
}
