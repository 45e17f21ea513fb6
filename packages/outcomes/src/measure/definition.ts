import { exactObject, IdText, NonEmptyText, oneOf, PlainDateText } from '@coflyfr/core'
import { roundingModes } from '@coflyfr/money'
import * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { DecimalPlaces } from '../codec/decimal-places.ts'
import { nullable } from '../codec/nullable.ts'
import { Computation } from './counting.ts'

/** Which generation of Welsh measure codes a code belongs to, or `local` for a council's own. */
export const MeasureGeneration = oneOf('SCC', 'PM', 'CH', 'local')

/** What a value is in: a count, a rate of numerator to denominator, or a mean of days or weeks. */
export const MeasureUnit = oneOf('count', 'percent', 'rate-per-10000', 'ratio', 'days', 'weeks')

/** Whether a measure counts what stands on a day, or what happened in a period. */
export const MeasureKind = oneOf('stock', 'flow')

/** Which way is good; `neither` for demand, which the council does not steer. */
export const MeasureDirection = oneOf('up-is-good', 'down-is-good', 'neither')

/** What a report card asks that the measure answers: how much was done, how well, and whether anyone is better off. */
export const MeasureQuestion = oneOf('how-much', 'how-well', 'better-off')

/** What printed counts are multiples of. */
export const RoundTo = oneOf('1', '5', '10')

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
  /** How it is computed from the events of cases; null for one that is only read in. */
  computed: nullable(Computation),
  /** What printed counts are multiples of, each rounded by itself: totals of them may not add up. */
  roundTo: RoundTo,
  /** Null for a measure that is on no report card. */
  question: nullable(MeasureQuestion),
} as const

/** A definition without its code and version. */
export const MeasureDefinition = exactObject('MeasureDefinition', measureDefinition)

/** See {@link MeasureDefinition}. */
export type MeasureDefinition = t.TypeOf<typeof MeasureDefinition>
/** See {@link MeasureQuestion}. */
export type MeasureQuestion = t.TypeOf<typeof MeasureQuestion>
/** See {@link MeasureUnit}. */
export type MeasureUnit = t.TypeOf<typeof MeasureUnit>
/** See {@link MeasureKind}. */
export type MeasureKind = t.TypeOf<typeof MeasureKind>
/** See {@link MeasureDirection}. */
export type MeasureDirection = t.TypeOf<typeof MeasureDirection>
