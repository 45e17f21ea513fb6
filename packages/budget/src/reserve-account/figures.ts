import type { PlainDate } from '@coflyfr/core'
import type { Figures } from '@coflyfr/governance/rules'
import { formatPounds, subtractPence } from '@coflyfr/money'
import { heldOn, holdsOf } from './floor.ts'
import { balanceOn, purposeOn } from './movements.ts'
import type { ReserveAccount } from './state.ts'

/** The figures of a reserve on a day before the command, with what is pending now. */
export const reserveFigures = (state: ReserveAccount, on: PlainDate): Figures => {
  const balance = balanceOn(state, on)
  const pending = heldOn(holdsOf(state), on)
  const authorised = heldOn(holdsOf(state, 'approved'), on)
  return {
    reservePurpose: purposeOn(state, on) ?? null,
    reserveBalance: formatPounds(balance),
    pending: formatPounds(pending),
    available: formatPounds(subtractPence(balance, pending)),
    authorisedNotUsed: formatPounds(authorised),
  }
}
