/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  NonEmptyText,
  oneOf,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { WellBeingDomain } from '../case/codes/outcome-codes.ts'
import { Count } from '../codec/count.ts'
import { DecimalText, QuantityText } from '../codec/decimal-text.ts'

/** What a version of a scale says. Scores are the lowest, and every `step` from it up to the highest. */
export const scaleFields = {
  scale: IdText,
  version: Count,
  name: NonEmptyText,
  lowest: DecimalText,
  highest: DecimalText,
  step: QuantityText,
  /** Which way is better. */
  direction: oneOf('up-is-good', 'down-is-good'),
  /** The parts of well-being that it measures. */
  domains: t.readonlyArray(WellBeingDomain),
  source: NonEmptyText,
} as const

/** A version of a scale may be used from this day; the version before it only for outcomes already agreed on it. */
export const ScaleDefined = defineEvent({
  type: 'ScaleDefined',
  data: exactObject('ScaleDefined', scaleFields),
})

/** No new outcome is agreed on the scale from this day; outcomes already agreed on it can still be measured. */
export const ScaleRetired = defineEvent({
  type: 'ScaleRetired',
  data: exactObject('ScaleRetired', { scale: IdText, reason: NonEmptyText }),
})

/** Every event of a scale's stream. */
export type ScaleEvent = EventOf<typeof ScaleDefined> | EventOf<typeof ScaleRetired>

/** Events of `scale-<id>`. */
export const scaleEvents: EventCatalogue = eventCatalogue(ScaleDefined, ScaleRetired)
