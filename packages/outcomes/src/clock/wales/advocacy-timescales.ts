import { once } from '../once.ts'
import type { StatutoryTimescale } from '../timescale.ts'

/** The active offer of an independent advocate to a child who is entitled to one. */
export const advocacyTimescales: readonly StatutoryTimescale[] = [
  {
    clock: 'advocacy-offer',
    title: { en: 'Active offer of an advocate', cy: 'Cynnig rhagweithiol o eiriolwr' },
    provision:
      'Social Services and Well-being (Wales) Act 2014, section 181, and the National Approach to Statutory Advocacy',
    from: ['advocacy-entitled'],
    to: ['advocacy-offered'],
    ends: ['died'],
    startDay: 'day-0',
    nonWorkingDay: 'next',
    steps: once({ count: 5, unit: 'working-days' }),
  },
]
