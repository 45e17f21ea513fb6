import type { RoleNotAllowed } from '../rules/role-allowed.ts'

/** A sample of that reference is on record already: it is drawn once, and not again until it suits. */
export interface SampleExists {
  readonly tag: 'SampleExists'
  readonly reference: string
}

/** Why a sample is not put on record. */
export type SampleRefusal = RoleNotAllowed | SampleExists
