import type { RoleNotAllowed } from '../rules/role-allowed.ts'

/** A sample with that reference is already on record. A sample is drawn once, and not redrawn until it suits. */
export interface SampleExists {
  readonly tag: 'SampleExists'
  readonly reference: string
}

/** Why a sample is not put on record. */
export type SampleRefusal = RoleNotAllowed | SampleExists
