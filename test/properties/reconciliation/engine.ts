import { matchLines, reconcileLines, unmatch } from '@coflyfr/reports'

/** The functions that the properties test; planted defects replace some of them. */
export interface Engine {
  readonly reconcile: typeof reconcileLines
  readonly match: typeof matchLines
  readonly unmatch: typeof unmatch
}

/** The shipped engine. */
export const shippedEngine: Engine = { reconcile: reconcileLines, match: matchLines, unmatch }
