import type { Section } from '../report.ts'
import { nextStep } from './route.ts'
import type { Virement } from './state.ts'

/** The bodies that decide in a meeting; everybody else decides at a desk. */
const bodies: ReadonlySet<string> = new Set(['cabinet', 'council'])

/**
 * The list of a meeting's papers that a virement belongs in: for approval if a body is next, pending if an officer is
 * next or it is approved but not posted, for information once it has moved the budget; null if it never will.
 */
export const sectionOf = (virement: Virement): Section | null => {
  switch (virement.standing) {
    case 'proposed':
    case 'agreed': {
      const next = nextStep(virement)
      return next !== null && bodies.has(next.by) ? 'for-approval' : 'pending'
    }
    case 'approved':
      return 'pending'
    case 'posted':
    case 'reversed':
      return 'for-information'
    case 'rejected':
    case 'withdrawn':
      return null
  }
}
