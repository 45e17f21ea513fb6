import {
  approve,
  budget,
  by,
  type CommandLineText,
  post,
  propose,
  reserve,
} from './finance-lines.ts'
import { type ReadyLedger, readyLedger } from './ready-ledger.ts'

/** Requests part of a reserve, for its own purpose. */
export const request: CommandLineText = {
  command: 'RequestDrawdown',
  commandId: 'D1-request',
  actor: by('u-017 corporate-director'),
  effectiveOn: '2023-10-02',
  data: {
    reserve: 'pressures',
    reference: 'D1',
    amount: '100000.00',
    financialYear: '2023-24',
    to: { costCentre: 'Placements', subjective: 'all' },
    purpose: 'Pressures in social services',
    reason: 'Overspend',
  },
}

/** The section 151 officer approves it. */
export const approveDrawdown = (contentHash: string): CommandLineText => ({
  command: 'ApproveDrawdown',
  commandId: 'D1-approve',
  actor: by('u-151 section-151-officer'),
  effectiveOn: '2023-10-03',
  data: {
    reserve: 'pressures',
    reference: 'D1',
    by: 'section-151-officer',
    decision: 'Note of 3 October 2023',
    contentHash,
  },
})

/** Draws three quarters of it. */
export const postDrawdown: CommandLineText = {
  command: 'PostDrawdown',
  commandId: 'D1-post',
  actor: by('u-009 finance-officer'),
  effectiveOn: '2023-10-04',
  data: { reserve: 'pressures', reference: 'D1', amount: '75000.00' },
}

/**
 * A ledger with a short story. With the positions of its events: a budget (2), a reserve (3), a posted virement (4 to 6),
 * a pending one (7), and a drawdown that is drawn in part (8 to 11, where 11 is its receipt).
 */
export const toldLedger = async (flags: readonly string[] = []): Promise<ReadyLedger> => {
  const ledger = await readyLedger([budget, reserve], flags)
  const [proposed] = await ledger.results([propose('V1')])
  await ledger.record([approve('V1', proposed.contentHash), post('V1')])
  const pending = propose('V2', { gives: '-30000.00', takes: '30000.00' })
  const [, requested] = await ledger.results([pending, request])
  await ledger.record([approveDrawdown(requested.contentHash), postDrawdown])
  return ledger
}
