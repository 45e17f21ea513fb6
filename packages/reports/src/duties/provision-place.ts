import type { Duty, Instrument } from './catalogue/instrument.ts'
import { walesDuties } from './catalogue/wales-duties.ts'

/** The entry of the catalogue for a provision; `duty` is null if the text names an instrument as a whole. */
export interface ProvisionPlace {
  readonly instrument: Instrument
  readonly duty: Duty | null
}

/** A name may be followed by an explanation. */
const isNamed = (text: string, name: string): boolean =>
  text.startsWith(name) && /^(?:$|[,:;]| \()/.test(text.slice(name.length))

/**
 * Finds a provision in the catalogue by its text in a measure or clock: `name of the act, section 21`. Null if it is
 * not in the catalogue.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { provisionPlace } from '@coflyfr/reports'
 *
 * const act = 'Social Services and Well-being (Wales) Act 2014'
 * assert.equal(provisionPlace(`${act}, section 21, and the code`)?.duty?.provision.en, 'section 21')
 * assert.equal(provisionPlace(act)?.duty, null)
 * assert.equal(provisionPlace('Local plan'), null)
 * ```
 */
export const provisionPlace = (text: string): ProvisionPlace | null => {
  const instrument = walesDuties.find(({ name }) => isNamed(text, name.en))
  if (instrument === undefined) return null
  const rest = text.slice(instrument.name.en.length).replace(/^, /, '')
  const [duty = null] = instrument.duties
    .filter(({ provision }) => isNamed(rest, provision.en))
    .toSorted((one, other) => other.provision.en.length - one.provision.en.length)
  return { instrument, duty }
}
