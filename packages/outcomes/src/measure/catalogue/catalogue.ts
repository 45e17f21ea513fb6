import {
  type Actor,
  describeErrors,
  exactObject,
  type FieldProblem,
  NonEmptyText,
  type PlainDate,
} from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { measureCommands } from '../commands.ts'

/** Codec of a catalogue: measures as `DefineMeasure` takes them; a code that comes again gives its next version. */
export const MeasureCatalogue = exactObject('MeasureCatalogue', {
  name: NonEmptyText,
  source: NonEmptyText,
  measures: t.readonlyArray(t.union([measureCommands.DefineMeasure, measureCommands.AmendMeasure])),
})

/** See {@link MeasureCatalogue}. */
export type MeasureCatalogue = t.TypeOf<typeof MeasureCatalogue>

/** A command that puts a measure into the ledger, as a line for `record`. */
export interface CatalogueCommand {
  readonly command: 'DefineMeasure' | 'AmendMeasure'
  readonly commandId: string
  readonly actor: Actor
  readonly effectiveOn: PlainDate
  readonly data: MeasureCatalogue['measures'][number]
}

/**
 * Reads a catalogue, or says which of its fields are wrong.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { measureCatalogue } from '@coflyfr/outcomes/measures'
 *
 * assert.equal(measureCatalogue({ name: 'Ours', source: 'Cabinet', measures: [] })._tag, 'Right')
 * assert.equal(measureCatalogue({ measures: [{ measure: 'PM24' }] })._tag, 'Left')
 * ```
 */
export const measureCatalogue = (
  json: unknown,
): Either<readonly FieldProblem[], MeasureCatalogue> => {
  const decoded = MeasureCatalogue.decode(json)
  return isLeft(decoded) ? left(describeErrors(decoded.left)) : right(decoded.right)
}

/**
 * The commands that put a catalogue into a ledger, each from the day on which its definition becomes valid, so that
 * reports of earlier days have it; a command id names code and version, so that loading a catalogue twice changes nothing.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { catalogueCommands, walesMeasures } from '@coflyfr/outcomes/measures'
 *
 * const lines = catalogueCommands(walesMeasures(), { id: 'u-5', role: 'performance-officer' })
 * assert.equal(lines.find(({ data }) => data.measure === 'PM24')?.commandId, 'measure/PM24/1')
 * ```
 */
export const catalogueCommands = (
  { measures }: MeasureCatalogue,
  actor: Actor,
): readonly CatalogueCommand[] => {
  const versions = new Map<string, number>()
  return measures.map((data) => {
    const { measure, validFrom: effectiveOn } = data
    const version = (versions.get(measure) ?? 0) + 1
    versions.set(measure, version)
    const command = version === 1 ? 'DefineMeasure' : 'AmendMeasure'
    return { command, commandId: `measure/${measure}/${version}`, actor, effectiveOn, data }
  })
}
