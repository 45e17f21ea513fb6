import type { FinancialYear } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'
import type { NoSuchAction, NoSuchTheme, PlanNotInForce } from '../plan/refusals.ts'
import type { Source } from './wire.ts'

interface AtHead {
  readonly costCentre: string
  readonly subjective: string
}

/**
 * No posted document that moved the year's budget has that kind and reference: it is unknown, or approved but not
 * posted.
 */
export interface SourceNotPosted {
  readonly tag: 'SourceNotPosted'
  readonly financialYear: FinancialYear
  readonly kind: Source['kind']
  readonly reference: string
}

/** A purpose needs at least one share of money, and each share must be above zero. */
export interface NoMoneyForPurpose {
  readonly tag: 'NoMoneyForPurpose'
}

/** The source gave this head less than the share asked for. */
export interface SourceGaveLess extends AtHead {
  readonly tag: 'SourceGaveLess'
  readonly given: string
  readonly asked: string
}

/** Some of this money already has a purpose. Release it first. */
export interface PoundHasPurpose extends AtHead {
  readonly tag: 'PoundHasPurpose'
  readonly given: string
  readonly assigned: string
  readonly asked: string
}

/** No grant with that reference was received in that year. */
export interface NoSuchGrant {
  readonly tag: 'NoSuchGrant'
  readonly grant: string
}

/** There is no reserve with that name. */
export interface NoSuchReserve {
  readonly tag: 'NoSuchReserve'
  readonly reserve: string
}

/** No money was given a purpose under that reference in that year. */
export interface NoSuchAssignment {
  readonly tag: 'NoSuchAssignment'
  readonly assignment: string
}

/** The purpose has already been released. */
export interface PurposeIsReleased {
  readonly tag: 'PurposeIsReleased'
  readonly assignment: string
}

/** Why a command about what money is for is refused; each command gives the first that applies, in this order. */
export type PurposeRefusal =
  | RoleNotAllowed
  | DuplicateReference<'assignment' | 'share'>
  | NoSuchAssignment
  | PurposeIsReleased
  | SourceNotPosted
  | DatedBeforePreviousStep
  | NoMoneyForPurpose
  | PlanNotInForce
  | NoSuchTheme
  | NoSuchAction
  | NoSuchGrant
  | NoSuchReserve
  | SourceGaveLess
  | PoundHasPurpose
