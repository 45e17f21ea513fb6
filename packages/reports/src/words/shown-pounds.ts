import { displayPounds, type Pence } from '@coflyfr/money'
import type { Label } from '../report.ts'

/** An amount for a sentence, as each language writes it. */
export const shownPounds = (amount: Pence): Label => ({
  en: displayPounds(amount, 'en'),
  cy: displayPounds(amount, 'cy'),
})
