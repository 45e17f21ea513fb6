import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed, SamePersonTwice } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'
import type { MeasureKind, MeasureUnit } from './definition.ts'

/** The catalogue already has a measure with that code. Add a version to its definition with `AmendMeasure`. */
export interface MeasureExists {
  readonly tag: 'MeasureExists'
  readonly measure: string
}

/** The catalogue has no measure with that code. */
export interface NoSuchMeasure {
  readonly tag: 'NoSuchMeasure'
  readonly measure: string
}

/** No reading was published for that period and day. */
export interface NoSuchReading {
  readonly tag: 'NoSuchReading'
  readonly measure: string
  readonly period: string
  readonly asAt: PlainDate | null
}

/** No correction with that reference is waiting for a second officer. */
export interface NoSuchCorrection {
  readonly tag: 'NoSuchCorrection'
  readonly measure: string
  readonly reference: string
}

/** A reading has already been published for that period and day. Only a correction can change it. */
export interface ReadingExists {
  readonly tag: 'ReadingExists'
  readonly measure: string
  readonly period: string
  readonly asAt: PlainDate | null
}

/** No version of the definition is valid on the day of the reading. */
export interface OutsideValidity {
  readonly tag: 'OutsideValidity'
  readonly measure: string
  readonly on: PlainDate
}

/** A stock needs an as-at date inside its period; a flow must not have one. */
export interface AsAtDoesNotFit {
  readonly tag: 'AsAtDoesNotFit'
  readonly kind: MeasureKind
  readonly period: string
  readonly asAt: PlainDate | null
}

/** A rate needs a denominator; a count must not have one. */
export interface DenominatorDoesNotFit {
  readonly tag: 'DenominatorDoesNotFit'
  readonly unit: MeasureUnit
  readonly denominator: 'given' | 'missing'
}

/**
 * A stock must be counted on a day and a flow over a period, and a computed figure must have the parts that its
 * definition names.
 */
export interface ComputationDoesNotFit {
  readonly tag: 'ComputationDoesNotFit'
  readonly kind: MeasureKind
  readonly part: 'numerator' | 'denominator'
  /** Null where the computation lacks the part. */
  readonly rule: string | null
}

/** The definition ends before it begins. */
export interface ValidityReversed {
  readonly tag: 'ValidityReversed'
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
}

/** A new version of a definition must begin after the one before it. */
export interface ValidFromNotLater {
  readonly tag: 'ValidFromNotLater'
  readonly validFrom: PlainDate
  readonly previousValidFrom: PlainDate
}

/** The reading is marked as not available, yet has figures. */
export interface FiguresContradictCompleteness {
  readonly tag: 'FiguresContradictCompleteness'
  readonly completeness: 'not-available'
}

/**
 * The reading has no value: none is given, and none can be computed from a numerator and denominator. Missing is not
 * zero.
 */
export interface ReadingHasNoValue {
  readonly tag: 'ReadingHasNoValue'
  readonly measure: string
  readonly period: string
}

/** The value given is not what its numerator and denominator come to by the definition. */
export interface ValueDiffersFromParts {
  readonly tag: 'ValueDiffersFromParts'
  readonly given: string
  /** Null where the denominator is zero: there is no rate of nothing. */
  readonly computed: string | null
}

/** The dates of the target path are not in ascending order. */
export interface TargetsOutOfOrder {
  readonly tag: 'TargetsOutOfOrder'
  readonly on: PlainDate
  readonly after: PlainDate
}

/** Why the figures of a reading are refused, in this order. */
export type FiguresRefusal =
  | DenominatorDoesNotFit
  | FiguresContradictCompleteness
  | ReadingHasNoValue
  | ValueDiffersFromParts

/** Why a command about a measure is refused; each command gives the first that applies, in this order. */
export type MeasureRefusal =
  | RoleNotAllowed
  | MeasureExists
  | NoSuchMeasure
  | NoSuchReading
  | NoSuchCorrection
  | SamePersonTwice
  | DatedBeforePreviousStep
  | DuplicateReference<'correction' | 'set'>
  | ReadingExists
  | OutsideValidity
  | AsAtDoesNotFit
  | FiguresRefusal
  | ComputationDoesNotFit
  | ValidityReversed
  | ValidFromNotLater
  | TargetsOutOfOrder
