import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockWriter } from './block-writer.ts'
import {
  extractHeader,
  extractLine,
  type FinanceRow,
  financeRows,
  journalEntry,
} from './finance-rows.ts'
import type { DataSet } from './ledger-events.ts'

/** The files of one generated extract. */
export interface FinanceFiles {
  readonly extract: string
  /** The same with a fault in every ten-thousandth line, four kinds in turn. */
  readonly faulty: string
  /** A journal of plain-text accounting. */
  readonly journal: string
  readonly map: string
  readonly ledger: string
  readonly database: string
}

/** Where the files of an extract are kept between runs. */
const financePaths = (folder: string, { events, seed }: DataSet): FinanceFiles => {
  const path = (name: string) => join(folder, `finance-${events}-lines-seed-${seed}-1-${name}`)
  return {
    extract: path('extract.csv'),
    faulty: path('faulty.csv'),
    journal: path('extract.journal'),
    map: path('map.json'),
    ledger: path('council.ledger'),
    database: path('rows.db'),
  }
}

/** The import map of the extract. */
const importMap = {
  kind: 'actuals',
  financialYear: '2023-24',
  source: 'agresso',
  file: { delimiter: ',', encoding: 'utf-8' },
  columns: {
    amount: 'Amount',
    postedOn: { column: 'Updated', format: 'yyyy-MM-dd' },
    period: { column: 'Period', format: 'yyyypp' },
    costCentre: 'Nstrg',
    subjective: 'Cipfsubj',
    reference: ['TransNo', 'Seq no'],
    description: 'Supplier ID',
  },
  sign: 'debit-positive',
  unit: 'pounds',
} as const

/** One line in this many has a fault. */
const linesForOneFault = 10_000

const swapped = (pence: bigint): bigint => {
  const digits = pence.toString().replace('-', '')
  const other = digits.length < 3 ? `${digits}0` : `${digits[1]}${digits[0]}${digits.slice(2)}`
  return pence < 0n ? -BigInt(other) : BigInt(other)
}

/** A line with a fault: lost, doubled, with two digits swapped, or split in two. */
const withFault = (row: FinanceRow, kind: number): readonly FinanceRow[] => {
  switch (kind % 4) {
    case 0:
      return []
    case 1:
      return [row, row]
    case 2:
      return [{ ...row, pence: swapped(row.pence) }]
    default:
      return [
        { ...row, sequence: row.sequence, pence: row.pence - 1n },
        { ...row, pence: 1n },
      ]
  }
}

/** Makes the files if they are missing. They get their names only when they are complete. */
export const ensureFinanceFiles = (folder: string, dataSet: DataSet): FinanceFiles => {
  const paths = financePaths(folder, dataSet)
  const written = [paths.extract, paths.faulty, paths.journal] as const
  mkdirSync(folder, { recursive: true })
  writeFileSync(paths.map, JSON.stringify(importMap, null, 2))
  if (written.every((path) => existsSync(path))) return paths
  const [extract, faulty, journal] = written.map((path) => blockWriter(`${path}.draft`))
  extract!.write(extractHeader)
  faulty!.write(extractHeader)
  let number = 0
  for (const row of financeRows(dataSet.events, dataSet.seed)) {
    number += 1
    const isFaulty = number % linesForOneFault === 0
    extract!.write(extractLine(row))
    journal!.write(journalEntry(row))
    for (const line of isFaulty ? withFault(row, number / linesForOneFault) : [row])
      faulty!.write(extractLine(line))
  }
  for (const writer of [extract, faulty, journal]) writer!.close()
  for (const path of written) renameSync(`${path}.draft`, path)
  return paths
}
