import type { Actor, PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'

/** Who does what, and when: what the rules on roles look at. */
export interface Act {
  readonly command: string
  readonly actor: Actor
  readonly effectiveOn: PlainDate
}

/** Only the ledger's own processes give these commands, so a council's rules have no say. */
export const refuseNotSystem = ({ command, actor: { role } }: Act): RoleNotAllowed | null =>
  role === 'system' ? null : { tag: 'RoleNotAllowed', command, role, allowed: ['system'] }
