import type { AnyReport } from '@coflyfr/reports'
import type { AuditedLedger, KeptState } from '../audited-ledger.ts'
import { compareKeptState, type KeptComparison } from '../compare-kept-state.ts'
import { reportStates } from '../inner-checkpoint.ts'
import type { Finding } from './finding.ts'
import type { Findings } from './findings.ts'

/** Derives every kept state of the reports again from the log, up to its position, and compares the two. */
export const checkProjections = async (
  findings: Findings,
  ledger: AuditedLedger,
  reports: ReadonlyMap<string, AnyReport>,
): Promise<void> => {
  const kept = reportStates(ledger)
  for (const state of kept) {
    try {
      const comparison = await compareKeptState(ledger, reports, state)
      if (comparison.tag !== 'Equal') findings.add(findingOf(state, comparison))
    } catch (error) {
      findings.add({
        code: 'EventUnreadable',
        detail: `${nameOf(state)} could not be derived: ${error}`,
      })
    }
  }
}

const nameOf = ({ name, version, position }: KeptState): string =>
  `${name} (version ${version}) at position ${position}`

const findingOf = (
  state: KeptState,
  comparison: Exclude<KeptComparison, { readonly tag: 'Equal' }>,
): Finding => {
  const which = nameOf(state)
  const { position } = state
  switch (comparison.tag) {
    case 'Differs': {
      const { path, left, right } = comparison.difference
      const detail = `${which}: ${path}: kept ${left}, but the log gives ${right}`
      return { code: 'ProjectionDiffers', position, detail }
    }
    case 'Damaged':
      return { code: 'ProjectionDamaged', position, detail: `${which}: ${comparison.problem}` }
    case 'Ahead': {
      const detail = `${which}: the log holds only ${comparison.size} events`
      return { code: 'ProjectionAhead', position, detail }
    }
    case 'Unknown':
      return {
        code: 'UnknownProjection',
        detail: `${which}: this release has no report that reads it`,
      }
  }
}
