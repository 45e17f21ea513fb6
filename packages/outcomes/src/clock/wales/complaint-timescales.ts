import { once } from '../once.ts'
import type { StatutoryTimescale } from '../timescale.ts'

const regulations = 'Social Services Complaints Procedure (Wales) Regulations 2014'

const counted = {
  startDay: 'day-0',
  nonWorkingDay: 'previous',
  ends: ['complaint-closed'],
} as const

/** The stages of a complaint. */
export const complaintTimescales: readonly StatutoryTimescale[] = [
  {
    clock: 'complaint-acknowledged',
    title: { en: 'Complaint acknowledged', cy: 'Cydnabod cwyn' },
    provision: `${regulations}, regulation 15(2)`,
    from: ['complaint-received'],
    to: ['complaint-acknowledged'],
    ...counted,
    steps: once({ count: 2, unit: 'working-days' }),
  },
  {
    clock: 'complaint-discussed',
    title: { en: 'Complaint discussed', cy: 'Trafod cwyn' },
    provision: `${regulations}, regulation 16(3)`,
    from: ['complaint-acknowledged'],
    to: ['complaint-discussed'],
    ...counted,
    steps: once({ count: 10, unit: 'working-days' }),
  },
  {
    clock: 'complaint-terms-sent',
    title: { en: 'Terms of settlement sent', cy: 'Anfon telerau’r setliad' },
    provision: `${regulations}, regulation 16(5)`,
    from: ['complaint-settled'],
    to: ['complaint-terms-sent'],
    ...counted,
    steps: once({ count: 5, unit: 'working-days' }),
  },
  {
    clock: 'complaint-answered',
    title: { en: 'Complaint answered after investigation', cy: 'Ateb cwyn ar ôl ymchwiliad' },
    provision: `${regulations}, part 4: formal investigation`,
    from: ['complaint-investigated'],
    to: ['complaint-answered'],
    ...counted,
    steps: once({ count: 25, unit: 'working-days' }),
  },
]
