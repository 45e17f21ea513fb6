import type { Actor } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type Check, plainCheck } from '../rules/check.ts'
import { checkRole, roleAllowed } from '../rules/role-allowed.ts'
import type { SampleRefusal } from './refusals.ts'

/** Only an auditor draws samples: nobody draws one of their own work. */
const rules = { name: 'the ledger’s own', roles: { DrawSample: ['auditor' as const] } }

/** Whether a sample is on record under the reference. */
export type SampleState = 'none' | 'drawn'

const unused = (state: SampleState, reference: string): SampleRefusal | null =>
  state === 'none' ? null : { tag: 'SampleExists', reference }

/** Lets an auditor put a sample on record, once under each reference. */
export const mayDraw = (
  state: SampleState,
  { role }: Actor,
  reference: string,
): Either<SampleRefusal, null> => {
  const allowed = roleAllowed(rules, 'DrawSample', role)
  if (isLeft(allowed)) return allowed
  const refusal = unused(state, reference)
  return refusal === null ? right(null) : left(refusal)
}

/** The same as checks. */
export const drawChecks = (
  state: SampleState,
  { role }: Actor,
  reference: string,
): readonly Check[] => [
  checkRole(rules, 'DrawSample', role),
  plainCheck('no sample has this reference', unused(state, reference)),
]
