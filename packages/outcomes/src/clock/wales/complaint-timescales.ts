import { once } from '../once.ts'
import type { StatutoryTimescale } from '../timescale.ts'

const regulations = 'Social Services Complaints Procedure (Wales) Regulations 2014'

const days = { startDay: 'day-0', nonWorkingDay: 'previous' } as const

/** The stages of a complaint. An investigation that starts at once takes the place of the discussion. */
export const complaintTimescales: readonly StatutoryTimescale[] = [
  {
    clock: 'complaint-acknowledged',
    title: { en: 'Complaint acknowledged', cy: 'Cydnabod cwyn' },
    provision: `${regulations}, regulation 15(2)`,
    from: ['complaint-received'],
    to: ['complaint-acknowledged'],
    ends: ['complaint-investigated', 'complaint-withdrawn'],
    ...days,
    steps: once({ count: 2, unit: 'working-days' }),
  },
  {
    clock: 'complaint-discussed',
    title: { en: 'Complaint discussed', cy: 'Trafod cwyn' },
    provision: `${regulations}, regulation 16(3)`,
    from: ['complaint-acknowledged'],
    to: ['complaint-discussed'],
    ends: ['complaint-investigated', 'complaint-withdrawn'],
    ...days,
    steps: once({ count: 10, unit: 'working-days' }),
  },
  {
    clock: 'complaint-terms-sent',
    title: { en: 'Terms of a settlement sent', cy: 'Anfon telerau setliad' },
    provision: `${regulations}, regulation 16(5)`,
    from: ['complaint-settled'],
    to: ['complaint-terms-sent'],
    ends: [],
    ...days,
    steps: once({ count: 5, unit: 'working-days' }),
  },
  {
    clock: 'complaint-answered',
    title: { en: 'Complaint answered after investigation', cy: 'Ateb cwyn ar ôl ymchwiliad' },
    provision: `${regulations}, part 4: formal investigation`,
    from: ['complaint-investigated'],
    to: ['complaint-answered'],
    ends: ['complaint-withdrawn'],
    ...days,
    steps: once({ count: 25, unit: 'working-days' }),
  },
]
