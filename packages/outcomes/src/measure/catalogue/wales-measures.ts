import { isLeft } from 'fp-ts/lib/Either.js'
import { type MeasureCatalogue, measureCatalogue } from './catalogue.ts'
import shipped from './wales-measures.json' with { type: 'json' }

/**
 * The catalogue that is shipped: the measures of Wales in their three generations of codes, SCC, PM and CH, and local ones
 * (DOMAIN §5.4). Throws where the file is no catalogue.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { walesMeasures } from '@coflyfr/outcomes/measures'
 *
 * const generations = new Set(walesMeasures().measures.map(({ generation }) => generation))
 * assert.deepEqual([...generations], ['SCC', 'PM', 'CH', 'local'])
 * ```
 */
export const walesMeasures = (): MeasureCatalogue => {
  const catalogue = measureCatalogue(shipped)
  if (isLeft(catalogue))
    throw new Error(`No catalogue is shipped: ${JSON.stringify(catalogue.left)}`)
  return catalogue.right
}
