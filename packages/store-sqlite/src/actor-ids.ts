import type { Actor } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { type IdsByName, idsByName } from './ids-by-name.ts'

/** The small integers that actors are stored as. */
export interface ActorIds {
  /** Id of an actor; a new actor is given one. */
  readonly idOf: (actor: Actor) => number
  readonly forget: () => void
}

/** Prepares the ids, with a map per role, so that no key has to be built from role and name for every event. */
export const actorIds = (connection: Connection): ActorIds => {
  const ofRole = new Map<Actor['role'], IdsByName>()
  const idsOf = (role: Actor['role']): IdsByName => {
    const known = ofRole.get(role)
    if (known !== undefined) return known
    const ids = idsByName(connection, 'actors', 'actor_id', { role })
    ofRole.set(role, ids)
    return ids
  }
  return { idOf: ({ role, id }) => idsOf(role).idOf(id), forget: () => ofRole.clear() }
}
