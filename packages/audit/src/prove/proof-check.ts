import type { VerdictStatus } from '../verify/verdict.ts'

/** One question asked of a proof file, and its answer. */
export interface ProofCheck {
  readonly check:
    | 'unchanged'
    | 'signed'
    | 'proved'
    | 'gapless'
    | 'recomputed'
    | 'refused'
    | 'command'
  readonly asks: string
  readonly status: VerdictStatus
  readonly findings: readonly string[]
}

/** How many findings of one check are listed: a damaged file may have one for each event. */
const findingsMax = 20

/** A check that passes without findings and fails with any. */
export const checkOf = (
  check: ProofCheck['check'],
  asks: string,
  findings: readonly string[],
): ProofCheck => {
  const more = findings.length - findingsMax
  const told = more > 0 ? [...findings.slice(0, findingsMax), `and ${more} more`] : findings
  return { check, asks, status: findings.length === 0 ? 'pass' : 'fail', findings: told }
}

/** A check that could not be made, because something was not given. */
export const uncheckedOf = (check: ProofCheck['check'], asks: string, why: string): ProofCheck => ({
  check,
  asks,
  status: 'not-checked',
  findings: [why],
})
