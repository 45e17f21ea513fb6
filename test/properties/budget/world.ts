import { plainDate, streamName } from '@coflyfr/core'
import { standardRules } from '@coflyfr/governance'
import { ApprovalRulesSet } from '@coflyfr/governance/events'
import { type Handlers, type Line, SyncLedger } from './sync-ledger.ts'

/** The year whose budget moves. */
export const year = '2023-24'

/** A later year that virements may also move. */
export const laterYear = '2024-25'

/** Heads of two directorates and three services, with one example of everything that rules distinguish. */
export const heads = [
  { costCentre: 'A1', directorate: 'D1', service: 'S1', kind: 'expenditure', amount: '2000000.00' },
  { costCentre: 'A2', directorate: 'D1', service: 'S1', kind: 'expenditure', amount: '900000.00' },
  { costCentre: 'B1', directorate: 'D1', service: 'S2', kind: 'expenditure', amount: '1500000.00' },
  { costCentre: 'C1', directorate: 'D2', service: 'S3', kind: 'expenditure', amount: '3000000.00' },
  { costCentre: 'IN', directorate: 'D1', service: 'S1', kind: 'income', amount: '-400000.00' },
  { costCentre: 'SV', directorate: 'D2', service: 'S3', kind: 'expenditure', amount: '-100000.00' },
] as const

/** Names of the two reserves. */
export const reserves = ['r1', 'r2'] as const

/** The purpose of each reserve. */
export const purpose = 'placements'

/** Pounds as pence, written again so that the oracle shares nothing with the code. */
export const penceOf = (text: string): bigint => BigInt(text.replace('.', ''))

/** Pence as pounds with two decimals. */
export const poundsOf = (amount: bigint): string => {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const budget: Line = {
  command: 'ApproveBudget',
  actor: { id: 'clerk', role: 'council' },
  effectiveOn: '2023-03-01',
  data: { financialYear: year, decision: 'Council 1', lines: heads.map((head) => ({ ...head })) },
}

const reserve = (id: string): Line => ({
  command: 'EstablishReserve',
  actor: { id: 'clerk', role: 'cabinet' },
  effectiveOn: '2023-04-01',
  data: {
    reserve: id,
    name: id,
    purpose,
    openingBalance: '1000000.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet 1',
  },
})

/** A ledger with rules, a budget and two reserves of a million each. */
export const openedLedger = (handlers?: Handlers): SyncLedger => {
  const ledger = new SyncLedger(handlers)
  ledger.record(
    streamName('rules'),
    ApprovalRulesSet.of(plainDate('1900-01-01'), { rules: standardRules, contentHash: '' }),
  )
  for (const line of [budget, ...reserves.map(reserve)]) {
    if (ledger.give(line).outcome === 'refused') throw new Error(`Cannot begin: ${line.command}`)
  }
  return ledger
}
