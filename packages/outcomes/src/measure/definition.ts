import { exactObject, IdText, NonEmptyText, oneOf, PlainDateText } from '@coflyfr/core'
import { roundingModes } from '@coflyfr/money'
import * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { DecimalPlaces } from '../codec/decimal-places.ts'
import { nullable } from '../codec/nullable.ts'

/** Which generation of Welsh measure codes a code belongs to, or `local` for a council's own. */
export const MeasureGeneration = oneOf('SCC', 'PM', 'CH', 'local')

/** What a value is in: a count, a rate of numerator to denominator, or a mean of days or weeks. */
export const MeasureUnit = oneOf('count', 'percent', 'rate-per-10000', 'ratio', 'days', 'weeks')

/** Whether a measure counts what stands on a day, or what happened in a period. */
export const MeasureKind = oneOf('stock', 'flow')

/** Which way is good; `neither` for demand, which the council does not steer. */
export const MeasureDirection = oneOf('up-is-good', 'down-is-good', 'neither')

/** Codec of the fields of a definition (DOMAIN §5.4), stated in full by each of its versions. */
export const measureDefinition = {
  generation: MeasureGeneration,
  title: NonEmptyText,
  /** What is counted, in words. */
  numerator: NonEmptyText,
  /** Of what, in words; null for a count, and for a mean that is published without its parts. */
  denominator: nullable(NonEmptyText),
  unit: MeasureUnit,
  kind: MeasureKind,
  direction: MeasureDirection,
  decimals: DecimalPlaces,
  rounding: oneOf(...roundingModes),
  /** Numerators from 1 up to but not including this are disclosive; 0 suppresses none. */
  suppressBelow: Count,
  validFrom: PlainDateText,
  validTo: nullable(PlainDateText),
  /** The provision or guidance that the measure serves. */
  provision: NonEmptyText,
  /** Sets it is reported in, such as `corporate-parenting`, `demand`, `advocacy`. */
  sets: t.readonlyArray(IdText),
} as const

/** A definition without its code and version. */
export const MeasureDefinition = exactObject('MeasureDefinition', measureDefinition)

/** See {@link MeasureDefinition}. */
export type MeasureDefinition = t.TypeOf<typeof MeasureDefinition>
/** See {@link MeasureUnit}. */
export type MeasureUnit = t.TypeOf<typeof MeasureUnit>
/** See {@link MeasureKind}. */
export type MeasureKind = t.TypeOf<typeof MeasureKind>
/** See {@link MeasureDirection}. */
export type MeasureDirection = t.TypeOf<typeof MeasureDirection>
