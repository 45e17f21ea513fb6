/** What is asked of a proof file. */
export type CheckName =
  | 'readable'
  | 'unchanged'
  | 'signed'
  | 'proved'
  | 'compared'
  | 'gapless'
  | 'recomputed'
  | 'refused'
  | 'command'

/** What was found by a check. */
export interface ProofFinding {
  readonly code: string
  readonly detail: string
}

/** One question about a proof file, and its answer. */
export interface ProofCheck {
  readonly check: CheckName
  readonly status: 'pass' | 'fail' | 'not-checked'
  readonly findings: readonly ProofFinding[]
}

/** A damaged file may have a finding for each of its events: so many are told. */
const toldMax = 20

/** A check that fails where something was found. */
export const checkOf = (check: CheckName, findings: readonly ProofFinding[]): ProofCheck => {
  const [first] = findings
  if (first === undefined) return { check, status: 'pass', findings }
  const more = findings.length - toldMax
  const last = more > 0 ? [{ code: first.code, detail: `and ${more} more` }] : []
  return { check, status: 'fail', findings: [...findings.slice(0, toldMax), ...last] }
}

/** A check for which something was not given. */
export const uncheckedOf = (check: CheckName, code: string, detail: string): ProofCheck => ({
  check,
  status: 'not-checked',
  findings: [{ code, detail }],
})
