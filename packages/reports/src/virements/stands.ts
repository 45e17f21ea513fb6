import type { Virement } from './state.ts'

/**
 * Whether a virement's money has moved or may still move, so that it is part of the total: not once it was rejected,
 * withdrawn or reversed, and not where it is itself what undid another.
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
