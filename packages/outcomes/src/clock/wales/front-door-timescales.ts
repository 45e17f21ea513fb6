import { once } from '../once.ts'
import type { StatutoryTimescale } from '../timescale.ts'

const days = { startDay: 'day-0', nonWorkingDay: 'previous' } as const

/** Contacts, reports of children at risk, and assessments. */
export const frontDoorTimescales: readonly StatutoryTimescale[] = [
  {
    clock: 'contact-decision',
    title: { en: 'Decision on a contact', cy: 'Penderfyniad ar gysylltiad' },
    provision: 'Wales Safeguarding Procedures, section 3 part 1: action following a report',
    from: ['contact-received'],
    to: ['contact-decided'],
    ends: ['died'],
    ...days,
    steps: once({ count: 1, unit: 'working-days' }),
  },
  {
    // Events know days and no hours: 24 hours end with the next day.
    clock: 'report-acknowledged',
    title: { en: 'Report in writing', cy: 'Adroddiad yn ysgrifenedig' },
    provision: 'Wales Safeguarding Procedures, section 2: within 24 hours of a report by telephone',
    from: ['report-received'],
    to: ['report-acknowledged'],
    ends: ['died'],
    ...days,
    steps: once({ count: 1, unit: 'days' }),
  },
  {
    clock: 'report-answered',
    title: { en: 'Reporter told the outcome', cy: 'Hysbysu’r adroddwr o’r canlyniad' },
    provision: 'Wales Safeguarding Procedures, section 2: the process following a report',
    from: ['report-received'],
    to: ['report-answered'],
    ends: ['died'],
    ...days,
    steps: once({ count: 7, unit: 'working-days' }),
  },
  {
    clock: 'assessment',
    title: { en: 'Assessment', cy: 'Asesiad' },
    provision:
      'Social Services and Well-being (Wales) Act 2014, section 21, and the code of practice on part 3',
    from: ['referral-accepted', 'enquiry-started', 'assessment-started'],
    to: ['assessment-completed'],
    ends: ['referral-closed', 'died'],
    ...days,
    steps: once({ count: 42, unit: 'working-days' }),
  },
]
