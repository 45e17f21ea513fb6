import { canonicalJson } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'
import { type Refused, submitCommand, type Taken } from '../../submit-command.ts'
import { bornAnew } from '../born-anew.ts'
import type { KnownChild } from '../child-identities.ts'
import { readCase } from '../read-case.ts'
import { dated } from './column.ts'
import { columnsOf } from './columns-of.ts'
import { birthCommand, commandOfRow, type RowCommand, type RowContext } from './commands-of-row.ts'
import { episodeName, episodeStep } from './episode-commands.ts'
import type { ChildImport } from './import-child.ts'
import { cellOf, type ReturnCells, type ReturnRow } from './return-row.ts'
import { ruleBroken } from './row-rules.ts'
import { rowsOfCase } from './rows-of-case.ts'
import { ssda903Rules } from './rules.ts'

/** The child of a row, how many like it came before, and what the vault knew before the import. */
export interface RowOfChild {
  readonly child: KnownChild
  readonly twin: number
  readonly before: ReturnParticulars | null
}

/** Tables of which a child has one row a year. */
const oncePerYear: ReadonlySet<string> = new Set(['AD1', 'OC2', 'OC3', 'PrevPerm'])

const tellingColumns = ({ table }: ReturnRow): readonly string[] =>
  columnsOf(table)
    .filter(({ isIdentity }) => isIdentity !== true)
    .map(({ name }) => name)

const same = (one: ReturnCells, other: ReturnCells, columns: readonly string[]): boolean =>
  columns.every((column) => cellOf(one, column) === cellOf(other, column))

/** Whether the row told the vault something new. */
const isNewToVault = (row: ReturnRow, { child, twin, before }: RowOfChild): boolean => {
  const { particulars } = child
  if (row.table === 'Header' && twin > 0) return false
  if (row.table === 'Header')
    return (['upn', 'bornOn', 'motherBornOn'] as const).some(
      (name) => before?.[name] !== particulars[name],
    )
  if (row.table !== 'Episodes') return false
  const name = episodeName(cellOf(row.cells, 'DECOM'), cellOf(row.cells, 'RNE'), twin)
  const [then, now] = [before?.postcodes[name] ?? null, particulars.postcodes[name] ?? null]
  return canonicalJson(then) !== canonicalJson(now)
}

/** What can become of a row. */
interface RowOutcomes {
  readonly reject: (rule: string, code: string | null, column?: string | null) => void
  readonly submitted: (command: RowCommand) => Promise<Taken | Refused>
  /** Nothing is to be done of it, though the vault may have learnt something. */
  readonly unchanged: () => void
  readonly carriedOut: (command: RowCommand) => Promise<void>
}

const outcomesOf = (
  { request, tally }: ChildImport,
  row: ReturnRow,
  ofChild: RowOfChild,
): RowOutcomes => {
  const { table, file, line } = row
  const reject = (rule: string, code: string | null, column: string | null = null): void => {
    tally.reject(table, { file, line, column, value: shownCell(row, column), rule, code })
  }
  const submitted = ({ command, effectiveOn, data }: RowCommand): Promise<Taken | Refused> =>
    submitCommand(request, {
      command,
      effectiveOn,
      data,
      commandId: `ssda903-${request.environment.uuid()}`,
    })
  const unchanged = (): void =>
    tally.count(table, isNewToVault(row, ofChild) ? 'imported' : 'duplicate')
  const carriedOut = async (command: RowCommand): Promise<void> => {
    const answer = await submitted(command)
    if (answer.outcome !== 'refused') return tally.count(table, 'imported')
    reject(answer.rule, codeOf(answer), columnOf(table, codeOf(answer)))
  }
  return { reject, submitted, unchanged, carriedOut }
}

/** Holds an episode against those on record: it goes on where one of them stopped, or is another one. */
const importEpisode = async (
  { table, cells }: ReturnRow,
  { context, twin }: { readonly context: RowContext; readonly twin: number },
  { reject, submitted, unchanged, carriedOut }: RowOutcomes,
): Promise<void> => {
  const step = episodeStep(cells, context, twin)
  if (step.kind === 'duplicate') return unchanged()
  if (step.check !== null) {
    const checked = await submitted(step.check)
    if (checked.outcome === 'refused' && codeOf(checked) !== null)
      return reject(checked.rule, codeOf(checked), columnOf(table, codeOf(checked)))
  }
  if (step.kind === 'command') return carriedOut(step.command)
  const [column = null] = step.columns
  const rule = 'another value is on record of this episode; CorrectEpisodes changes it'
  reject(rule, null, column)
}

/** Imports one row of a child: holds it against what is on record and gives the command of what is not. */
export const importRow = async (
  work: ChildImport,
  row: ReturnRow,
  ofChild: RowOfChild,
): Promise<void> => {
  const { request, tally } = work
  const { table, cells } = row
  const outcomes = outcomesOf(work, row, ofChild)
  const { reject, submitted, unchanged, carriedOut } = outcomes
  const broken = ruleBroken(row)
  if (broken !== null) return reject(broken.text, broken.code, broken.column)
  const columns = tellingColumns(row)
  if (columns.every((column) => cellOf(cells, column) === '')) return tally.count(table, 'filtered')

  const { subject } = ofChild.child
  const onRecordNow = async (): Promise<RowContext> => {
    const state = await readCase(request.environment.store, subject)
    return { subject, state, year: request.year }
  }
  let context = await onRecordNow()
  const birth = birthCommand(row, context)
  if (birth !== null) {
    const born = await submitted(birth)
    if (born.outcome === 'refused') return reject(born.rule, codeOf(born))
    context = await onRecordNow()
  }
  if (table === 'Episodes') return importEpisode(row, { context, twin: ofChild.twin }, outcomes)
  const onRecord = rowsOfCase(context.state, request.year)[table]
  const alike = onRecord.filter((one) => same(one, cells, columns))
  const isAmended = table === 'Header' && bornAnew(context.state, cellOf(cells, 'DOB')) !== null
  if (alike.length > 0 && !isAmended) return unchanged()
  if (oncePerYear.has(table) && onRecord.length > 0)
    return reject('another row of this child and year is on record', null)
  await carriedOut(commandOfRow(row, context))
}

const codeOf = ({ detail }: Refused): string | null => {
  const { code } = detail
  return typeof code === 'string' ? code : null
}

/** Where to look for what a refusal is about: the column of its rule, else the day of the row. */
const columnOf = (table: ReturnRow['table'], code: string | null): string | null => {
  const rule = ssda903Rules.find((one) => one.table === table && one.code === code)
  const day = columnsOf(table).find((one) => one.cell === dated && one.isIdentity !== true)
  return rule?.columns[0] ?? day?.name ?? null
}

/** A cell as the file has it; null for none, and for one that says who the child is. */
const shownCell = ({ table, cells }: ReturnRow, name: string | null): string | null => {
  const column = columnsOf(table).find((one) => one.name === name)
  if (column === undefined || column.isIdentity === true) return null
  const kept = cellOf(cells, column.name)
  return kept === '' ? null : column.cell.write(kept)
}
