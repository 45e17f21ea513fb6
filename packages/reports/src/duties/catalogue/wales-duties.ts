import { careAndSupport } from './care-and-support.ts'
import { childrenProtected } from './children.ts'
import type { Instrument } from './instrument.ts'
import { moneyAndDecisions } from './money.ts'
import { performanceAndRecords } from './performance.ts'

/**
 * The acts, regulations, codes and rules that this library serves in Wales: each duty with the commands, events and
 * reports that serve it. Clocks and measures name their provision in their own definitions.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { walesDuties } from '@coflyfr/reports'
 *
 * const [act] = walesDuties
 * const assessment = act?.duties.find(({ provision }) => provision.en === 'section 21')
 * assert.ok(assessment?.events.includes('AssessmentCompleted'))
 * ```
 */
export const walesDuties: readonly Instrument[] = [
  ...careAndSupport,
  ...childrenProtected,
  ...performanceAndRecords,
  ...moneyAndDecisions,
]
