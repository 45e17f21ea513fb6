import type { PlainDate } from '@coflyfr/core'
import type { MeasureDefinition } from '@coflyfr/outcomes/events'

/** The definition of a simple local count, for a test to change. Nothing is computed, rounded or suppressed. */
export const plainMeasure = (validFrom: PlainDate): MeasureDefinition => ({
  generation: 'local',
  title: 'Contacts',
  numerator: 'Contacts',
  denominator: null,
  unit: 'count',
  kind: 'flow',
  direction: 'neither',
  decimals: 0,
  rounding: 'half-up',
  suppressBelow: 0,
  validFrom,
  validTo: null,
  provision: 'The Act',
  sets: [],
  computed: null,
  roundTo: '1',
  question: null,
})
