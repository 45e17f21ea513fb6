import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** No scale of that id is defined. */
export interface NoSuchScale {
  readonly tag: 'NoSuchScale'
  readonly scale: string
}

/** Nothing new is measured on the scale any more. */
export interface ScaleIsRetired {
  readonly tag: 'ScaleIsRetired'
  readonly scale: string
}

/** Versions of a scale follow one another, from 1. */
export interface ScaleVersionNotNext {
  readonly tag: 'ScaleVersionNotNext'
  readonly scale: string
  readonly version: number
  readonly next: number
}

/** A scale goes from its lowest score up to its highest in whole steps. */
export interface ScaleDoesNotStep {
  readonly tag: 'ScaleDoesNotStep'
  readonly lowest: string
  readonly highest: string
  readonly step: string
}

/** Why a command about a scale is refused; each command gives the first that applies, in this order. */
export type ScaleRefusal =
  | RoleNotAllowed
  | NoSuchScale
  | ScaleIsRetired
  | ScaleVersionNotNext
  | DatedBeforePreviousStep
  | ScaleDoesNotStep
