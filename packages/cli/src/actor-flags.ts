import { type Actor, describeErrors, NonEmptyText, Role } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { fieldFaults } from './field-faults.ts'
import { UsageFault } from './usage-fault.ts'

/** Who acts, and in which role. */
export interface ActorFlags {
  readonly actor: string
  readonly role: string
}

/** The actor as the flags name it; an unknown role is a fault. */
export const actorOf = ({ actor: id, role }: ActorFlags): Actor => {
  if (!NonEmptyText.is(id)) throw new UsageFault('--actor: expected a text')
  const decoded = Role.decode(role)
  if (isLeft(decoded)) throw fieldFaults('--role', describeErrors(decoded.left))
  return { id, role: decoded.right }
}
