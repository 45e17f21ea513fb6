import { displayPounds, type Pence } from '@coflyfr/money'
import type { Label } from '../report.ts'

/** An amount for a sentence, in the form of each language. */
export const shownPounds = (amount: Pence): Label => ({
  en: displayPounds(amount, 'en'),
  cy: displayPounds(amount, 'cy'),
})
