import type { PlacedEvent } from '../../event.ts'

/** A step of a route that somebody took. */
export interface TakenStep {
  readonly by: string
  readonly act: 'agree' | 'approve'
  readonly actorId: string
  readonly actorRole: string
}

/** A seat that somebody holds in a decision. */
export interface Seat {
  readonly seat: 'proposer' | 'approver' | 'poster'
  readonly id: string
  readonly role: string
}

/** The step that an event takes. */
export const stepOf = ({ type, actor, data }: PlacedEvent): TakenStep => ({
  by: data.by,
  act: type.endsWith('Approved') ? 'approve' : 'agree',
  actorId: actor.id,
  actorRole: actor.role,
})

/** The seats of those who took steps. */
export const approversOf = (steps: readonly TakenStep[]): readonly Seat[] =>
  steps.map(({ actorId, actorRole }) => ({ seat: 'approver', id: actorId, role: actorRole }))
