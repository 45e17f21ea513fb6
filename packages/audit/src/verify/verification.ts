import { StoreFault } from '@coflyfr/core'
import type { Verdict, Verdicts } from './verdict.ts'

/** What `verify` found out about a ledger (CONTRACT, "`verify` JSON"). */
export interface Verification {
  readonly size: number
  /** Root, in base64, of the tree over the hashes of the events; null if part of the log is missing or unreadable. */
  readonly root: string | null
  readonly verdicts: Verdicts
}

/** The verdict on a question that was not examined. */
export const notChecked: Verdict = { status: 'not-checked', findings: [] }

/**
 * The result for a ledger that cannot even be opened: to `verify`, damage is an answer, not an error.
 *
 * @param fault what opening or reading it threw
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { StoreFault } from '@coflyfr/core'
 * import { verificationOfFault } from '@coflyfr/audit'
 *
 * const { verdicts } = verificationOfFault(new StoreFault('Truncated', 'it has 10 of 4096 bytes'))
 * assert.equal(verdicts.authentic.status, 'fail')
 * assert.equal(verdicts.complete.status, 'not-checked')
 * ```
 */
export const verificationOfFault = (fault: unknown): Verification => {
  const detail = fault instanceof StoreFault ? `${fault.code}: ${fault.message}` : String(fault)
  return {
    size: 0,
    root: null,
    verdicts: {
      authentic: { status: 'fail', findings: [{ code: 'LedgerUnusable', detail }] },
      complete: notChecked,
      appendOnly: notChecked,
      rulesObeyed: notChecked,
      projectionsEqual: notChecked,
    },
  }
}
