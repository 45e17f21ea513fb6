import { type Findings, gatherFindings } from './findings.ts'
import type { Verdicts } from './verdict.ts'

/** What has been found so far, verdict by verdict. */
export type Gathered = { readonly [Name in keyof Verdicts]: Findings }

/** Begins without findings. A ledger and a pack have the same five verdicts. */
export const gatherAll = (): Gathered => ({
  authentic: gatherFindings(),
  complete: gatherFindings(),
  appendOnly: gatherFindings(),
  rulesObeyed: gatherFindings(),
  projectionsEqual: gatherFindings(),
})
