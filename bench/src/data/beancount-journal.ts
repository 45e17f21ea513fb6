import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { blockWriter } from './block-writer.ts'
import { councilHeads } from './council.ts'
import { type FinanceRow, financeRows, pounds } from './finance-rows.ts'
import type { DataSet } from './ledger-events.ts'

const accountOf = ({
  costCentre,
  subjective,
}: Pick<FinanceRow, 'costCentre' | 'subjective'>): string =>
  // A part of an account's name begins with a capital letter or a digit and holds no space.
  `Expenses:${costCentre}:${subjective.replaceAll(' ', '-')}`

const control = 'Assets:Control'

const opening = (account: string): string => `2023-01-01 open ${account}\n`

const entry = (row: FinanceRow): string =>
  `${row.postedOn} * "${row.transaction}/${row.sequence}"\n  ${accountOf(row)}  ${pounds(row.pence)} GBP\n  ${control}\n\n`

/** The postings of an extract as a journal for beancount, made if it is missing. It needs every account opened first. */
export const ensureBeancountJournal = (folder: string, { events, seed }: DataSet): string => {
  const path = join(folder, `finance-${events}-lines-seed-${seed}-1-extract.beancount`)
  if (existsSync(path)) return path
  const { write, close } = blockWriter(`${path}.draft`)
  for (const account of [control, ...councilHeads.map(accountOf)]) write(opening(account))
  for (const row of financeRows(events, seed)) write(entry(row))
  close()
  renameSync(`${path}.draft`, path)
  return path
}
