import { canonicalJson, firstDayOf, isUpn } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'
import { submitCommand } from '../../submit-command.ts'
import type { ChildIdentities, KnownChild } from '../child-identities.ts'
import type { ReturnRequest } from '../return-request.ts'
import type { ReturnTally } from '../return-tally.ts'
import { importRow } from './import-row.ts'
import { particularsOf } from './particulars-of.ts'
import { cellOf, type ReturnRow } from './return-row.ts'
import { ssda903TableNames } from './tables.ts'

/** What the import of one child works with. */
export interface ChildImport {
  readonly request: ReturnRequest
  readonly tally: ReturnTally
  readonly identities: ChildIdentities
}

const dateColumns = [
  'DECOM',
  'REVIEW',
  'MIS_START',
  'DATE_PLACED',
  'DATE_INT',
  'DATE_PERM',
] as const

const dayOf = ({ cells }: ReturnRow): string =>
  dateColumns.map((column) => cellOf(cells, column)).find((day) => day !== '') ?? ''

/** By table, then by day; of episodes of one day those that end first, and the first of a period before what continues. */
const keyOf = (row: ReturnRow): string => {
  const end = cellOf(row.cells, 'DEC')
  const start = cellOf(row.cells, 'RNE') === 'S' ? '0' : '1'
  const table = String(ssda903TableNames.indexOf(row.table)).padStart(2, '0')
  return [table, dayOf(row), end === '' ? '~' : end, start].join(' ')
}

const inOrder = (rows: readonly ReturnRow[]): readonly ReturnRow[] =>
  [...rows].sort((one, other) =>
    keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0,
  )

const reject = (
  { tally }: ChildImport,
  { table, file, line }: ReturnRow,
  why: { readonly column: string | null; readonly rule: string; readonly code?: string },
): void => {
  const { column, rule, code = null } = why
  const value = column === null ? null : '(withheld)'
  tally.reject(table, { file, line, column, value, rule, code })
}

/** The rows that belong to the child whom the header names; the others are rejected. */
const sameChild = (
  context: ChildImport,
  header: ReturnRow,
  rows: readonly ReturnRow[],
): readonly ReturnRow[] =>
  rows.filter((row) => {
    const born = cellOf(row.cells, 'DOB')
    if (born === '' || born === cellOf(header.cells, 'DOB')) return true
    const rule = 'expected the day of birth of the child’s row in Header'
    reject(context, row, { column: 'DOB', rule })
    return false
  })

/** Imports the rows of one child. */
export const importChild = async (
  context: ChildImport,
  given: readonly ReturnRow[],
): Promise<void> => {
  const [header, ...rest] = inOrder(given)
  if (header?.table !== 'Header') {
    for (const row of given)
      reject(context, row, { column: 'CHILD', rule: 'expected a row of this child in Header' })
    return
  }
  const rows = [header, ...sameChild(context, header, rest)]
  const cell = (column: string): string => cellOf(header.cells, column)
  const known = context.identities.find(cell('CHILD'), cell('UPN'), cell('DOB'))
  // The census of children in need knows the unborn, who have no day of birth.
  if (known !== null && !['', cell('DOB')].includes(known.particulars.bornOn)) {
    const rule = 'expected the day of birth that the vault has of this child'
    for (const row of rows) reject(context, row, { column: 'DOB', rule })
    return
  }
  if (known !== null && isOtherNumber(known.particulars.upn, cell('UPN'))) {
    const rule = 'the unique pupil number is not the one that is recorded already'
    for (const row of rows) reject(context, row, { column: 'UPN', rule, code: '208' })
    return
  }
  context.tally.child(known === null ? 'new' : 'known')
  const episodes = rows.filter(({ table }) => table === 'Episodes')
  const particulars = particularsOf(header, episodes, known?.particulars ?? null)
  const child = await identified(context, known, particulars)
  const twins = new Map<string, number>()
  for (const row of rows) {
    const key = canonicalJson([row.table, cellOf(row.cells, 'DECOM'), cellOf(row.cells, 'RNE')])
    const twin = twins.get(key) ?? 0
    twins.set(key, twin + 1)
    await importRow(context, row, { child, twin, before: known?.particulars ?? null })
  }
}

const isOtherNumber = (recorded: string, given: string): boolean =>
  isUpn(recorded) && isUpn(given) && recorded !== given

/** Gives a new child a key, and puts into the vault what it does not have yet. */
const identified = async (
  { request, identities }: ChildImport,
  known: KnownChild | null,
  particulars: ReturnParticulars,
): Promise<KnownChild> => {
  const subject = known?.subject ?? request.newKey()
  const registering = { ...request, actor: request.registrar }
  const submitted = async (command: string, data: Readonly<Record<string, unknown>>) => {
    const made = { command, effectiveOn: firstDayOf(request.year), data: { subject, ...data } }
    const commandId = `ssda903-${request.environment.uuid()}`
    const answer = await submitCommand(registering, { ...made, commandId })
    if (answer.outcome === 'refused')
      throw new TypeError(`Cannot put a child into the vault: ${answer.rule}`)
  }
  if (known === null) await submitted('CreateSubjectKey', {})
  const isNew = known === null || canonicalJson(known.particulars) !== canonicalJson(particulars)
  if (isNew) {
    await submitted('KeepReturnParticulars', { particulars })
    const { bornOn, upn } = particulars
    const before = known?.particulars
    if (before?.upn !== upn || before.bornOn !== bornOn)
      await submitted('RecordIdentity', isUpn(upn) ? { bornOn, upn } : { bornOn })
  }
  const child = { subject, particulars }
  identities.keep(child)
  return child
}
