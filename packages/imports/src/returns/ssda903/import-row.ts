import { canonicalJson } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'
import { type Refused, ruleCodeOf, submitCommand, type Taken } from '../../submit-command.ts'
import { bornAnew } from '../born-anew.ts'
import type { KnownChild } from '../child-identities.ts'
import { readCase } from '../read-case.ts'
import { dated } from './column.ts'
import { birthCommand, commandOfRow, type RowCommand, type RowContext } from './commands-of-row.ts'
import { episodeName, episodeStep } from './episode-commands.ts'
import type { ChildImport } from './import-child.ts'
import { cellOf, type ReturnCells, type ReturnRow } from './return-row.ts'
import { ruleBroken } from './row-rules.ts'
import { rowsOfCase } from './rows-of-case.ts'
import { ssda903Rules } from './rules.ts'
import { columnsOf } from './tables.ts'

/** The child of a row, how many rows like it came before, and what the vault knew before the import. */
export interface RowOfChild {
  readonly child: KnownChild
  readonly twin: number
  readonly before: ReturnParticulars | null
}

/** Tables in which a child has one row a year. */
const oncePerYear: ReadonlySet<string> = new Set(['AD1', 'OC2', 'OC3', 'PrevPerm'])

const tellingColumns = ({ table }: ReturnRow): readonly string[] =>
  columnsOf(table)
    .filter(({ isIdentity }) => isIdentity !== true)
    .map(({ name }) => name)

const same = (one: ReturnCells, other: ReturnCells, columns: readonly string[]): boolean =>
  columns.every((column) => cellOf(one, column) === cellOf(other, column))

/** Whether the row gave the vault something new. */
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

/** The ways in which a row can end. */
interface RowOutcomes {
  readonly reject: (rule: string, code: string | null, column?: string | null) => void
  /** Rejects the row because the ledger refused its command. */
  readonly rejectRefused: (refused: Refused) => void
  readonly submitted: (command: RowCommand) => Promise<Taken | Refused>
  /** No command is needed, though the vault may have got something new. */
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
  const rejectRefused = ({ rule, detail }: Refused): void => {
    const code = ruleCodeOf(detail)
    reject(rule, code, columnOf(table, code))
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
    rejectRefused(answer)
  }
  return { reject, rejectRefused, submitted, unchanged, carriedOut }
}

/** Imports a row of episodes: checks it against the episodes on record and gives its command. */
const importEpisode = async (
  { cells }: ReturnRow,
  { context, twin }: { readonly context: RowContext; readonly twin: number },
  { reject, rejectRefused, submitted, unchanged, carriedOut }: RowOutcomes,
): Promise<void> => {
  const step = episodeStep(cells, context, twin)
  if (step.kind === 'duplicate') return unchanged()
  if (step.check !== null) {
    const checked = await submitted(step.check)
    if (checked.outcome === 'refused' && ruleCodeOf(checked.detail) !== null)
      return rejectRefused(checked)
  }
  if (step.kind === 'command') return carriedOut(step.command)
  const [column = null] = step.columns
  const rule = 'a different value is on record for this episode; change it with CorrectEpisodes'
  reject(rule, null, column)
}

/** Imports one row of a child: compares it with what is on record and gives a command for what is new. */
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
    if (born.outcome === 'refused') return reject(born.rule, ruleCodeOf(born.detail))
    context = await onRecordNow()
  }
  if (table === 'Episodes') return importEpisode(row, { context, twin: ofChild.twin }, outcomes)
  const onRecord = rowsOfCase(context.state, request.year)[table]
  const alike = onRecord.filter((one) => same(one, cells, columns))
  const isAmended = table === 'Header' && bornAnew(context.state, cellOf(cells, 'DOB')) !== null
  if (alike.length > 0 && !isAmended) return unchanged()
  if (oncePerYear.has(table) && onRecord.length > 0)
    return reject('a different row for this child and year is on record', null)
  await carriedOut(commandOfRow(row, context))
}

/** The column to name for a refusal: that of its rule, else the day of the row. */
const columnOf = (table: ReturnRow['table'], code: string | null): string | null => {
  const rule = ssda903Rules.find((one) => one.table === table && one.code === code)
  const day = columnsOf(table).find((one) => one.cell === dated && one.isIdentity !== true)
  return rule?.columns[0] ?? day?.name ?? null
}

/** A cell as the file has it; null for an empty one, and for one that says who the child is. */
const shownCell = ({ table, cells }: ReturnRow, name: string | null): string | null => {
  const column = columnsOf(table).find((one) => one.name === name)
  if (column === undefined || column.isIdentity === true) return null
  const kept = cellOf(cells, column.name)
  return kept === '' ? null : column.cell.write(kept)
}
