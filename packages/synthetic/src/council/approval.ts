import { formatPounds } from '@coflyfr/money'
import type { Entry } from '../notebook.ts'
import type { CouncilYear } from './budget-of.ts'

/** The minutes are taken by somebody who neither proposes nor posts. */
export const councilClerk = { id: 'democratic-services', role: 'council' } as const

/** Council meets on the first of March before the year. */
const daysBefore = 31

/** Council approves the budget of a year. */
export const approvalOf = ({ financialYear, heads, firstDay }: CouncilYear): Entry => ({
  day: firstDay - daysBefore,
  command: 'ApproveBudget',
  actor: councilClerk,
  data: {
    financialYear,
    decision: `Council, budget of ${financialYear}`,
    lines: heads.map(({ directorate, service, costCentre, subjective, amount }) => ({
      directorate,
      service,
      costCentre,
      subjective,
      kind: 'expenditure',
      amount: formatPounds(amount),
    })),
  },
})
