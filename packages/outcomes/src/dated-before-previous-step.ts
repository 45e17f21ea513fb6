import type { PlainDate } from '@coflyfr/core'

/** The step is dated before the one it follows (ARCHITECTURE, "Dates inside a document"). */
export interface DatedBeforePreviousStep {
  readonly tag: 'DatedBeforePreviousStep'
  readonly effectiveOn: PlainDate
  readonly previousStepOn: PlainDate
}
