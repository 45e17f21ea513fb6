import type { Actor, PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'

/** Who does what, and when, as far as the rules on roles look at it. */
export interface Act {
  readonly command: string
  readonly actor: Actor
  readonly effectiveOn: PlainDate
}

/** Only the ledger's own processes give these commands: no rules of a council are asked. */
export const refuseNotSystem = ({ command, actor: { role } }: Act): RoleNotAllowed | null =>
  role === 'system' ? null : { tag: 'RoleNotAllowed', command, role, allowed: ['system'] }
