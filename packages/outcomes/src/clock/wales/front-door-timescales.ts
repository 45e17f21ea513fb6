import { once } from '../once.ts'
import type { StatutoryTimescale } from '../timescale.ts'

/** Contacts, reports and assessments. */
export const frontDoorTimescales: readonly StatutoryTimescale[] = [
  {
    clock: 'contact-decision',
    title: { en: 'Decision on a contact', cy: 'Penderfyniad ar gysylltiad' },
    provision: 'Wales Safeguarding Procedures, section 3 part 1: action following a report',
    from: ['contact-received'],
    to: ['contact-decided'],
    ends: ['case-closed'],
    startDay: 'day-0',
    nonWorkingDay: 'previous',
    steps: once({ count: 1, unit: 'working-days' }),
  },
  {
    // Events know days and no hours: 24 hours end on the next day.
    clock: 'report-in-writing',
    title: { en: 'Report confirmed in writing', cy: 'Adroddiad wedi’i gadarnhau’n ysgrifenedig' },
    provision: 'Wales Safeguarding Procedures, section 2: within 24 hours of the telephone call',
    from: ['report-telephoned'],
    to: ['report-confirmed-in-writing'],
    ends: ['case-closed'],
    startDay: 'day-0',
    nonWorkingDay: 'previous',
    steps: once({ count: 1, unit: 'days' }),
  },
  {
    clock: 'report-answered',
    title: { en: 'Reporter told the outcome', cy: 'Hysbysu’r adroddwr o’r canlyniad' },
    provision: 'Wales Safeguarding Procedures, section 2: the process following a report',
    from: ['report-received'],
    to: ['report-answered'],
    ends: ['case-closed'],
    startDay: 'day-0',
    nonWorkingDay: 'previous',
    steps: once({ count: 7, unit: 'working-days' }),
  },
  {
    clock: 'assessment',
    title: { en: 'Assessment', cy: 'Asesiad' },
    provision:
      'Social Services and Well-being (Wales) Act 2014, section 21, and the code of practice on part 3',
    from: ['referral-accepted', 'enquiry-started'],
    to: ['assessment-completed'],
    ends: ['case-closed'],
    startDay: 'day-0',
    nonWorkingDay: 'previous',
    steps: once({ count: 42, unit: 'working-days' }),
  },
]
