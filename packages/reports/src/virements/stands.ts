import type { Virement } from './state.ts'

/**
 * Whether a virement's money has moved or may still move, so that it is in the total. Not if it was rejected, withdrawn
 * or reversed, or is a posted reversal itself.
 */
export const stands = ({ standing, reverses }: Virement): boolean => {
  switch (standing) {
    case 'proposed':
    case 'agreed':
    case 'approved':
      return true
    case 'posted':
      return reverses === null
    case 'rejected':
    case 'withdrawn':
    case 'reversed':
      return false
  }
}
