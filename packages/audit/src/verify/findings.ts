import { type Finding, type FindingCode, weightOf } from './finding.ts'
import { listedMax, type Verdict, type VerdictStatus } from './verdict.ts'

/** Gathers the findings of one verdict in bounded memory. */
export interface Findings {
  readonly add: (finding: Finding) => void
  readonly has: (code: FindingCode) => boolean
  readonly verdict: () => Verdict
}

/**
 * Begins without findings. Lists at most {@link listedMax} findings of each code, and counts the others in a last one.
 */
export const gatherFindings = (): Findings => {
  const listed: Finding[] = []
  const countByCode = new Map<FindingCode, number>()
  return {
    add: (finding) => {
      const count = (countByCode.get(finding.code) ?? 0) + 1
      countByCode.set(finding.code, count)
      if (count <= listedMax) listed.push(finding)
    },
    has: (code) => countByCode.has(code),
    verdict: () => ({
      status: statusOf([...countByCode.keys()]),
      findings: [...listed, ...[...countByCode].flatMap(othersOf)],
    }),
  }
}

const othersOf = ([code, count]: readonly [FindingCode, number]): readonly Finding[] =>
  count > listedMax ? [{ code, detail: `and ${count - listedMax} more` }] : []

const statusOf = (codes: readonly FindingCode[]): VerdictStatus => {
  const weights = new Set(codes.map(weightOf))
  if (weights.has('failure')) return 'fail'
  return weights.has('unchecked') ? 'not-checked' : 'pass'
}
