import { millionthsOf } from '../decimal/millionths.ts'
import type { ScaleDoesNotStep, ScaleVersionNotNext } from './refusals.ts'
import type { ScaleState } from './state.ts'

/** The fields of a scale that say which scores there are. */
export interface Steps {
  readonly lowest: string
  readonly highest: string
  readonly step: string
}

/** Versions are counted from 1, and none is left out. */
export const nextVersion = (
  { versions }: ScaleState,
  { scale, version }: { readonly scale: string; readonly version: number },
): ScaleVersionNotNext | null => {
  const next = versions.length + 1
  return version === next ? null : { tag: 'ScaleVersionNotNext', scale, version, next }
}

/** A scale has two scores or more, a whole number of steps apart. */
export const stepsFit = ({ lowest, highest, step }: Steps): ScaleDoesNotStep | null => {
  const range = millionthsOf(highest) - millionthsOf(lowest)
  const fits = range > 0n && millionthsOf(step) > 0n && range % millionthsOf(step) === 0n
  return fits ? null : { tag: 'ScaleDoesNotStep', lowest, highest, step }
}

/** Whether a score is one of the scale's. */
export const isOnScale = ({ lowest, highest, step }: Steps, score: string): boolean => {
  const above = millionthsOf(score) - millionthsOf(lowest)
  return (
    above >= 0n && millionthsOf(score) <= millionthsOf(highest) && above % millionthsOf(step) === 0n
  )
}
