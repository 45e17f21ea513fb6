import { matchLines, reconcileLines, unmatch } from '@coflyfr/reports'

/** What the properties are about; a planted defect is another one of these. */
export interface Engine {
  readonly reconcile: typeof reconcileLines
  readonly match: typeof matchLines
  readonly unmatch: typeof unmatch
}

/** The engine that ships. */
export const shippedEngine: Engine = { reconcile: reconcileLines, match: matchLines, unmatch }
