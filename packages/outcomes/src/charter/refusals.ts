import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** A charter with that id has already been adopted. */
export interface CharterExists {
  readonly tag: 'CharterExists'
  readonly charter: string
}

/** There is no charter with that id. */
export interface NoSuchCharter {
  readonly tag: 'NoSuchCharter'
  readonly charter: string
}

/** The charter has no promise with that reference. */
export interface NoSuchPromise {
  readonly tag: 'NoSuchPromise'
  readonly charter: string
  readonly promise: string
}

/** The promise already has this text. */
export interface PromiseUnchanged {
  readonly tag: 'PromiseUnchanged'
  readonly promise: string
}

/** A promise cannot be reported as kept without evidence. */
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
