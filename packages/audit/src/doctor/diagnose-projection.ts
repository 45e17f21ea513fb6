import type { AnyReport } from '@coflyfr/reports'
import type { AuditedLedger, KeptState } from '../audited-ledger.ts'
import { compareKeptState, type KeptComparison } from '../compare-kept-state.ts'
import type { ProjectionDiagnosis } from './diagnosis.ts'

/** Compares a kept state with the log. */
export const diagnoseProjection = async (
  ledger: AuditedLedger,
  reports: ReadonlyMap<string, AnyReport>,
  kept: KeptState,
): Promise<ProjectionDiagnosis> => {
  const comparison = await compareKeptState(ledger, reports, kept)
  const behind = Math.max(0, ledger.tree.size() - 1 - kept.position)
  return { ...kept, behind, difference: null, problem: null, ...foundBy(comparison) }
}

const foundBy = (
  comparison: KeptComparison,
): Pick<ProjectionDiagnosis, 'state'> & Partial<ProjectionDiagnosis> => {
  switch (comparison.tag) {
    case 'Equal':
      return { state: 'equal' }
    case 'Differs': {
      const { path, left, right } = comparison.difference
      return { state: 'differs', difference: { path, kept: left, derived: right } }
    }
    case 'Damaged':
      return { state: 'damaged', problem: comparison.problem }
    case 'Ahead':
      return { state: 'ahead' }
    case 'Unknown':
      return { state: 'unknown' }
  }
}
