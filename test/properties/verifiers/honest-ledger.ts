import { writeFileSync } from 'node:fs'
import { sealing } from '@coflyfr/audit'
import { budgetProcesses } from '@coflyfr/budget'
import { streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { ledgerFileOf } from '../../support/ledger-file.ts'
import { drawnLedgers, written } from '../recomputed/drawn-ledgers.ts'
import { checkpointOf, freshPath, packOf } from './drawn-packs.ts'
import type { Honest } from './mutations.ts'

/**
 * About sixty events: two budgets and reserves, then random commands, some accepted. In every fifth ledger periods are
 * sealed when they close; sealing reports takes most of the time.
 */
export const honestLedger = async (seed: number): Promise<Honest> => {
  const [drawn = []] = fc.sample(drawnLedgers, { seed, numRuns: 1 })
  const processes = [...budgetProcesses, ...(seed % 5 === 0 ? [sealing] : [])]
  const { ledger, log } = await written(drawn.slice(0, 60), undefined, processes)
  const { store } = ledger
  const [from, to] = [Math.floor(log.length / 3), Math.floor((log.length * 2) / 3)]
  const source = freshPath()
  const text = `${await checkpointOf(store, to)}\n`
  writeFileSync(source, text)
  return {
    store,
    packs: {
      log: await packOf(store),
      range: await packOf(store, { selection: { kind: 'range', from, to } }),
      stream: await packOf(store, {
        selection: { kind: 'stream', stream: streamName('budget', '2023-24') },
      }),
    },
    file: await ledgerFileOf(store),
    visits: [{ source, text }],
  }
}
