import { canonicalJson, firstDayOf } from '@coflyfr/core'
import type { ChildIdentities } from '../child-identities.ts'
import { compareTexts } from '../compare-texts.ts'
import {
  correctionText,
  type GivenIdentity,
  identityRule,
  otherIdentity,
  twoChildrenRule,
} from '../other-identity.ts'
import { registerChild } from '../register-child.ts'
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

/**
 * Sorts by table, then by day. Episodes of one day: those that end first, and the start of a period before its
 * continuation.
 */
const keyOf = (row: ReturnRow): string => {
  const end = cellOf(row.cells, 'DEC')
  const start = cellOf(row.cells, 'RNE') === 'S' ? '0' : '1'
  const table = String(ssda903TableNames.indexOf(row.table)).padStart(2, '0')
  return [table, dayOf(row), end === '' ? '~' : end, start].join(' ')
}

const inOrder = (rows: readonly ReturnRow[]): readonly ReturnRow[] =>
  [...rows].sort((one, other) => compareTexts(keyOf(one), keyOf(other)))

const reject = (
  { tally }: ChildImport,
  { table, file, line }: ReturnRow,
  why: { readonly column: string | null; readonly rule: string; readonly code?: string },
): void => {
  const { column, rule, code = null } = why
  const value = column === null ? null : '(withheld)'
  tally.reject(table, { file, line, column, value, rule, code })
}

/** Rejects further Header rows that contradict the first one: otherwise the ledger would change with each import. */
const saidOnce = (
  context: ChildImport,
  header: ReturnRow,
  rows: readonly ReturnRow[],
): readonly ReturnRow[] =>
  rows.filter((row) => {
    if (row.table !== 'Header' || canonicalJson(row.cells) === canonicalJson(header.cells))
      return true
    reject(context, row, {
      column: null,
      rule: `expected the same as on line ${header.line} for this child`,
    })
    return false
  })

/** Rejects rows whose day of birth is not that of the header. */
const sameChild = (
  context: ChildImport,
  header: ReturnRow,
  rows: readonly ReturnRow[],
): readonly ReturnRow[] =>
  rows.filter((row) => {
    const born = cellOf(row.cells, 'DOB')
    if (born === '' || born === cellOf(header.cells, 'DOB')) return true
    const rule = 'expected the date of birth in the child’s Header row'
    reject(context, row, { column: 'DOB', rule })
    return false
  })

const identityIn = ({ cells }: ReturnRow): GivenIdentity => ({
  bornOn: cellOf(cells, 'DOB'),
  upn: cellOf(cells, 'UPN'),
})

/** The column of each difference, and its rule of the collection. */
const faultOf = { bornOn: { column: 'DOB' }, upn: { column: 'UPN', code: '208' } } as const

/** Imports the rows of one child. */
export const importChild = async (
  context: ChildImport,
  given: readonly ReturnRow[],
): Promise<void> => {
  const [header, ...rest] = inOrder(given)
  if (header?.table !== 'Header') {
    for (const row of given)
      reject(context, row, { column: 'CHILD', rule: 'expected a Header row for this child' })
    return
  }
  const rows = [header, ...sameChild(context, header, saidOnce(context, header, rest))]
  const { request } = context
  const { bornOn, upn } = identityIn(header)
  const known = context.identities.find(cellOf(header.cells, 'CHILD'), upn, bornOn)
  if (known !== null && context.identities.isOfAnother(known.subject, upn, bornOn)) {
    for (const row of rows) reject(context, row, { column: 'UPN', rule: twoChildrenRule })
    return
  }
  const other = known === null ? null : otherIdentity(known.particulars, identityIn(header))
  if (other !== null && !request.corrects) {
    const why = { ...faultOf[other], rule: identityRule(other, 'CHILD') }
    for (const row of rows) reject(context, row, why)
    return
  }
  const episodes = rows.filter(({ table }) => table === 'Episodes')
  const particulars = particularsOf(header, episodes, known?.particulars ?? null)
  const child = await registerChild(request, context.identities, {
    subject: known?.subject ?? request.newKey(),
    known,
    particulars,
    effectiveOn: firstDayOf(request.year),
    ...(other === null
      ? {}
      : { correction: correctionText(other, `The SSDA903 return of ${request.year}`) }),
  })
  if ('outcome' in child) {
    for (const row of rows) reject(context, row, { column: 'CHILD', rule: child.rule })
    return
  }
  context.tally.child(known === null ? 'new' : 'known')
  if (other !== null) context.tally.child('corrected')
  const twins = new Map<string, number>()
  for (const row of rows) {
    const key = canonicalJson([row.table, cellOf(row.cells, 'DECOM'), cellOf(row.cells, 'RNE')])
    const twin = twins.get(key) ?? 0
    twins.set(key, twin + 1)
    await importRow(context, row, { child, twin, before: known?.particulars ?? null })
  }
}
