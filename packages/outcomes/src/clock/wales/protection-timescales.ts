import { once } from '../once.ts'
import type { StatutoryTimescale } from '../timescale.ts'

const conferences = 'Wales Safeguarding Procedures, section 3 part 2'

/** No provision lets a conference or a core group wait for the next working day. */
const days = { startDay: 'day-0', nonWorkingDay: 'previous' } as const

/** From the strategy discussion that starts an enquiry to the last review conference. */
export const protectionTimescales: readonly StatutoryTimescale[] = [
  {
    clock: 'initial-conference',
    title: { en: 'Initial conference', cy: 'Cynhadledd gychwynnol' },
    provision: `${conferences}: from the strategy discussion that decided on the enquiry`,
    from: ['enquiry-decided'],
    to: ['initial-conference-held'],
    ends: ['enquiry-ended-without-conference', 'died'],
    ...days,
    steps: once({ count: 15, unit: 'working-days' }),
  },
  {
    clock: 'outline-plan',
    title: { en: 'Outline plan circulated', cy: 'Cylchredeg y cynllun amlinellol' },
    provision: `${conferences}: the outline child protection plan`,
    from: ['registering-conference-held'],
    to: ['outline-plan-circulated'],
    ends: ['died'],
    ...days,
    steps: once({ count: 5, unit: 'working-days' }),
  },
  {
    clock: 'core-group',
    title: { en: 'Core group', cy: 'Grŵp craidd' },
    provision: `${conferences}: within 10 working days of the conference, then monthly and never over 6 weeks`,
    from: ['child-registered'],
    to: ['core-group-held'],
    ends: ['child-deregistered', 'died'],
    ...days,
    steps: [
      { limit: { count: 10, unit: 'working-days' }, legsUpTo: 1 },
      { limit: { count: 6, unit: 'weeks' }, aim: { count: 1, unit: 'months' } },
    ],
  },
  {
    clock: 'review-conference',
    title: { en: 'Review conference', cy: 'Cynhadledd adolygu' },
    provision: `${conferences}: within 3 months of the initial conference, then every 6 months`,
    from: ['child-registered'],
    to: ['review-conference-held'],
    ends: ['child-deregistered', 'died'],
    ...days,
    steps: [
      { limit: { count: 3, unit: 'months' }, legsUpTo: 1 },
      { limit: { count: 6, unit: 'months' } },
    ],
  },
]
