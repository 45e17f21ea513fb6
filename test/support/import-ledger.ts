import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, Ran } from './command-line.ts'
import { type ReadyLedger, readyLedger } from './ready-ledger.ts'
import { root } from './repository.ts'

/** Bytes of a file of the example import maps. */
export const exampleBytes = (name: string): Uint8Array =>
  readFileSync(join(root, 'examples/maps', name))

/** A ledger into which files are imported. */
export interface ImportLedger extends ReadyLedger {
  /** Imports content as a file, by a map; resolves to the summary. */
  readonly imports: (
    map: Answer,
    content: string | Uint8Array,
    ...flags: readonly string[]
  ) => Promise<Answer>
  /** The same with the output that people see. */
  readonly ran: (
    map: Answer,
    content: string | Uint8Array,
    ...flags: readonly string[]
  ) => Promise<Ran>
}

/** A ledger without a budget, unless lines are given. */
export const importLedger = async (
  lines: Parameters<typeof readyLedger>[0] = [],
  init: readonly string[] = [],
): Promise<ImportLedger> => {
  const ledger = await readyLedger(lines, init)
  const args = (map: Answer, content: string | Uint8Array, flags: readonly string[]) => {
    ledger.write('map.json', JSON.stringify(map))
    ledger.write('file', content)
    return ['import', map.kind, 'l', 'file', '--map', 'map.json', ...flags]
  }
  return {
    ...ledger,
    imports: (map, content, ...flags) => ledger.json(args(map, content, flags)),
    ran: (map, content, ...flags) => ledger.coflyfr(args(map, content, flags)),
  }
}

/** A map of the rows that {@link postingsCsv} writes. */
export const postingsMap: Answer = {
  kind: 'actuals',
  financialYear: '2022-23',
  source: 'gl',
  columns: {
    costCentre: 'CC',
    subjective: 'Account',
    reference: 'Ref',
    postedOn: 'Date',
    amount: 'Amount',
  },
}

/** Postings as a file: cost centre, account, reference, date, amount. */
export const postingsCsv = (...rows: readonly string[]): string =>
  ['CC,Account,Ref,Date,Amount', ...rows, ''].join('\n')
