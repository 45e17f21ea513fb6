import type { StatutoryTimescale } from './timescale.ts'
import { advocacyTimescales } from './wales/advocacy-timescales.ts'
import { complaintTimescales } from './wales/complaint-timescales.ts'
import { frontDoorTimescales } from './wales/front-door-timescales.ts'
import { lookedAfterTimescales } from './wales/looked-after-timescales.ts'
import { protectionTimescales } from './wales/protection-timescales.ts'

/**
 * The statutory timescales of Welsh children's services (DOMAIN §5.2), in force where a council has set none of its own.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { walesTimescales } from '@coflyfr/outcomes/clocks'
 *
 * const assessment = walesTimescales.find(({ clock }) => clock === 'assessment')
 * assert.deepEqual(assessment?.steps[0]?.limit, { count: 42, unit: 'working-days' })
 * ```
 */
export const walesTimescales: readonly StatutoryTimescale[] = [
  ...frontDoorTimescales,
  ...protectionTimescales,
  ...lookedAfterTimescales,
  ...advocacyTimescales,
  ...complaintTimescales,
]
