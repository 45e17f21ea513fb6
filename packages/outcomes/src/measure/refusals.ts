import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed, SamePersonTwice } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'
import type { MeasureKind, MeasureUnit } from './definition.ts'

/** A measure of that code is in the catalogue; `AmendMeasure` adds a version to its definition. */
export interface MeasureExists {
  readonly tag: 'MeasureExists'
  readonly measure: string
}

/** No measure of that code is in the catalogue. */
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

/** No correction of that reference waits for a second officer. */
export interface NoSuchCorrection {
  readonly tag: 'NoSuchCorrection'
  readonly measure: string
  readonly reference: string
}

/** A reading was published for that period and day; only a correction changes it. */
export interface ReadingExists {
  readonly tag: 'ReadingExists'
  readonly measure: string
  readonly period: string
  readonly asAt: PlainDate | null
}

/** No version of the definition is valid on the day that the reading is about. */
export interface OutsideValidity {
  readonly tag: 'OutsideValidity'
  readonly measure: string
  readonly on: PlainDate
}

/** A stock is as at a day of its period; a flow is as at no day. */
export interface AsAtDoesNotFit {
  readonly tag: 'AsAtDoesNotFit'
  readonly kind: MeasureKind
  readonly period: string
  readonly asAt: PlainDate | null
}

/** A rate has a denominator, and a count has none. */
export interface DenominatorDoesNotFit {
  readonly tag: 'DenominatorDoesNotFit'
  readonly unit: MeasureUnit
  readonly denominator: 'given' | 'missing'
}

/** A stock is counted on a day and a flow over a period, and a computed figure has the parts that its definition names. */
export interface ComputationDoesNotFit {
  readonly tag: 'ComputationDoesNotFit'
  readonly kind: MeasureKind
  readonly part: 'numerator' | 'denominator'
  /** Null where the computation lacks the part. */
  readonly rule: string | null
}

/** The definition would end before it begins. */
export interface ValidityReversed {
  readonly tag: 'ValidityReversed'
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
}

/** The next version of a definition begins after the one before it. */
export interface ValidFromNotLater {
  readonly tag: 'ValidFromNotLater'
  readonly validFrom: PlainDate
  readonly previousValidFrom: PlainDate
}

/** What is not available has no figures. */
export interface FiguresContradictCompleteness {
  readonly tag: 'FiguresContradictCompleteness'
  readonly completeness: 'not-available'
}

/** There is no value: neither given nor to be computed from numerator and denominator. Missing is not zero. */
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

/** The dates of a target path do not go up. */
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
