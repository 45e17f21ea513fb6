import { basename } from 'node:path'
import { identifierIn, todayOf } from '@coflyfr/core'
import { recordReader } from '../../documents/record-reader.ts'
import { openTable } from '../../file/open-table.ts'
import { surveyFile } from '../../file/survey.ts'
import { ImportFault } from '../../import-fault.ts'
import { headersOf } from '../../map/headers-of.ts'
import type { Rejection } from '../../rejection.ts'
import { rowReader } from '../../row/row-reader.ts'
import { withScratch } from '../../scratch.ts'
import { childIdentities } from '../child-identities.ts'
import { type ReturnSummary, returnTally } from '../return-tally.ts'
import { type RowsByChild, rowsByChild } from '../rows-by-child.ts'
import { sealedTexts } from '../sealed-texts.ts'
import { type ContactRow, cellsOfValues } from './contact-cells.ts'
import { type ContactField, contactFieldNames } from './contact-fields.ts'
import { contactRuleBroken, notReadable } from './contact-rules.ts'
import type { ContactsRequest } from './contacts-request.ts'
import { type ContactFault, type ContactImport, importChild } from './import-child.ts'
import { toldCells } from './told-cells.ts'

/**
 * Imports a file of contacts and referrals by a map: each row becomes commands about its child's case; who the child is
 * goes only into the vault. Importing it again, or files that overlap with it, repeats nothing; a row that says more
 * than the ledger adds what is new.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { importContacts, ImportFault } from '@coflyfr/imports'
 *
 * const unusable = (fault: unknown): boolean => fault instanceof ImportFault
 * assert.equal(unusable(new ImportFault('Cannot read "contacts.csv": there is no such file')), true)
 * assert.equal(typeof importContacts, 'function')
 * ```
 */
export const importContacts = (request: ContactsRequest): Promise<ReturnSummary> =>
  withScratch(async (scratch) => {
    const seals = sealedTexts()
    const tally = returnTally(request.onRejection)
    const gathered = rowsByChild<ContactRow>(scratch, seals)
    const reject = rejecter(request, tally)
    await gather(request, gathered, { tally, reject })
    const { environment, vault } = request
    const identities = await childIdentities(environment.store, vault, scratch, seals)
    const context = { request, tally, identities, reject }
    for (const rows of gathered.children()) await importChild(context, rows)
    return tally.summary()
  })

const rejecter =
  ({ path, map }: ContactsRequest, tally: ContactImport['tally']): ContactImport['reject'] =>
  ({ line, cells }, { field, rule, code }: ContactFault) => {
    const text = field === null ? undefined : cells[field]
    tally.reject('contacts', {
      file: basename(path),
      line,
      column: field === null ? null : columnOf(map, field),
      value: field === 'child' ? withheld : shownValue(text ?? null),
      rule,
      code,
    })
  }

const withheld = '(withheld)'

/** Only a short single word is shown: a person's name in the wrong column must not be repeated. */
const shownValue = (text: string | null): string | null => {
  if (text === null || text === '') return null
  return /^[\w.:;/-]{1,40}$/.test(text) && identifierIn(text) === null ? text : withheld
}

/** The file's name for the column of a field. */
const columnOf = ({ columns }: ContactsRequest['map'], field: ContactField): string => {
  const column = columns[field]
  if (typeof column === 'string') return column
  if (column === undefined || !('column' in column)) return field
  return typeof column.column === 'string' ? column.column : column.column.join('/')
}

const gather = async (
  { path, map, environment, onRow }: ContactsRequest,
  gathered: RowsByChild<ContactRow>,
  { tally, reject }: Pick<ContactImport, 'tally' | 'reject'>,
): Promise<void> => {
  const survey = await surveyFile(path)
  const table = await openTable(path, map.file ?? {}, survey, headersOf(map))
  // Checked here because the usual message lists the header: in a file without one, that is a child's row, which no
  // message may repeat.
  if (!table.header.some((name) => headersOf(map).has(name.trim())))
    throw new ImportFault(
      `Cannot read "${path}": line ${table.line} has none of the columns that the map names; use file.skipLines to skip lines above the header`,
    )
  const reader = rowReader(path, table, map, recordReader(map))
  const today = todayOf(environment)
  const isChild = childColumns(map)
  const constants = new Set(Object.keys(map.constants ?? {}))

  const rejectUnread = ({ line, column, value, rule }: Rejection): void => {
    const shown = column === null || isChild(column) ? value && withheld : shownValue(value)
    const { code } = notReadable
    tally.reject('contacts', { file: basename(path), line, column, value: shown, rule, code })
  }

  const take = (found: ContactRow): void => {
    const broken = contactRuleBroken(found.cells, today)
    if (broken === null) gathered.add(found.cells.child ?? '', found)
    else reject(found, { field: broken.field, rule: broken.text, code: broken.code })
  }

  for await (const rows of table.rows)
    for (const row of rows) {
      onRow()
      const read = reader.read(row)
      if (read.outcome === 'filtered') tally.count('contacts', 'filtered')
      else if (read.outcome === 'rejected') rejectUnread(read.rejection)
      else take({ line: read.line, cells: toldCells(cellsOfValues(read.value), constants) })
    }
}

const childColumns = (map: ContactsRequest['map']): ((column: string) => boolean) => {
  const [child] = contactFieldNames
  const name = child === undefined ? '' : columnOf(map, child)
  return (column) => column === name
}
