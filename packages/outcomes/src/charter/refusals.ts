import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** A charter of that id was adopted before. */
export interface CharterExists {
  readonly tag: 'CharterExists'
  readonly charter: string
}

/** No charter of that id was adopted. */
export interface NoSuchCharter {
  readonly tag: 'NoSuchCharter'
  readonly charter: string
}

/** The charter makes no promise of that reference. */
export interface NoSuchPromise {
  readonly tag: 'NoSuchPromise'
  readonly charter: string
  readonly promise: string
}

/** The promise says that already. */
export interface PromiseUnchanged {
  readonly tag: 'PromiseUnchanged'
  readonly promise: string
}

/** A promise counts as kept only if there is evidence of it. */
export interface KeptWithoutEvidence {
  readonly tag: 'KeptWithoutEvidence'
  readonly promise: string
}

/** Why a command about a charter is refused; each command gives the first that applies, in this order. */
export type CharterRefusal =
  | RoleNotAllowed
  | CharterExists
  | NoSuchCharter
  | NoSuchPromise
  | DuplicateReference<'promise'>
  | DatedBeforePreviousStep
  | PromiseUnchanged
  | KeptWithoutEvidence
