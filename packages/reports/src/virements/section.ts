import type { Section } from '../report.ts'
import { nextStep } from './route.ts'
import type { Virement } from './state.ts'

/** The bodies that decide in a meeting; everybody else decides at a desk. */
const bodies: ReadonlySet<string> = new Set(['cabinet', 'council'])

/**
 * In which list of a meeting's papers a virement stands: for approval where a body is next, pending where an officer is, or
 * where it is approved and not posted, for information once it has moved the budget; null where it never will.
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
