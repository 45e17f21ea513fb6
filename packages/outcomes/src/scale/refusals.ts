import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** There is no scale with that id. */
export interface NoSuchScale {
  readonly tag: 'NoSuchScale'
  readonly scale: string
}

/** The scale has been retired, so nothing new can be measured on it. */
export interface ScaleIsRetired {
  readonly tag: 'ScaleIsRetired'
  readonly scale: string
}

/** The versions of a scale must follow one another, from 1. */
export interface ScaleVersionNotNext {
  readonly tag: 'ScaleVersionNotNext'
  readonly scale: string
  readonly version: number
  readonly next: number
}

/** The scale does not run from its lowest score up to its highest in whole steps. */
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
