import type { PlainDate } from '@coflyfr/core'

/** A step would take effect before the one it follows (ARCHITECTURE, "Dates inside a document"). */
export interface DatedBeforePreviousStep {
  readonly tag: 'DatedBeforePreviousStep'
  readonly effectiveOn: PlainDate
  readonly previousStepOn: PlainDate
}
