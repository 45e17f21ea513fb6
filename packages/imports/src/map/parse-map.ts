import { describeErrors, type FieldProblem } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { dateReader } from '../cell/date.ts'
import { periodFormats } from '../cell/period.ts'
import { knowsItsDay } from '../documents/effective-on.ts'
import { isOneTest } from './cell-test.ts'
import type { Column } from './column.ts'
import type { Field, FieldType } from './field-type.ts'
import { type ImportMap, ImportMapForm } from './import-map.ts'
import { kindCommands, type RowCommand, usualCommand } from './kind-commands.ts'

/**
 * Reads an import map (CONTRACT, "Import maps") from a parsed JSON value.
 *
 * @returns the map, or every field of it that is wrong, with what was expected there
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parseMap } from '@coflyfr/imports'
 *
 * const map = {
 *   kind: 'actuals', financialYear: '2022-23', source: 'agresso',
 *   columns: {
 *     amount: 'Amount', postedOn: { column: 'Updated', format: 'dd/MM/yyyy' },
 *     costCentre: 'Cost centre', subjective: 'Account', reference: ['TransNo', 'Seq no'],
 *   },
 * }
 * assert.equal(parseMap(map)._tag, 'Right')
 *
 * const wrong = parseMap({ ...map, columns: { ...map.columns, amont: 'Amount' } })
 * assert.ok(wrong._tag === 'Left')
 * assert.equal(wrong.left[0]?.path, 'columns.amont')
 * ```
 */
export const parseMap = (value: unknown): Either<readonly FieldProblem[], ImportMap> => {
  const decoded = ImportMapForm.decode(value)
  if (isLeft(decoded)) return left(describeErrors(decoded.left))
  const map = decoded.right
  const command = rowCommandOf(map)
  if (command === null) {
    const expected = `one of ${Object.keys(kindCommands[map.kind]).join(', ')}`
    return left([{ path: 'command', value: map.command, expected }])
  }
  const problems = [
    ...Object.entries(map.columns).flatMap(([name, column]) =>
      columnProblems(command, name, column),
    ),
    ...Object.entries(map.constants ?? {}).flatMap(([name, constant]) =>
      constantProblems(command, name, constant),
    ),
    ...missingProblems(map, command),
    ...testProblems('where', map.where),
    ...testProblems('subtotals', map.subtotals),
    ...kindProblems(map),
  ]
  return problems.length === 0 ? right(map) : left(problems)
}

/** The command that the rows of a map become, or null where its kind has no such command. */
export const rowCommandOf = ({
  kind,
  command = usualCommand(kind),
}: ImportMap): RowCommand | null =>
  Object.hasOwn(kindCommands[kind], command) ? (kindCommands[kind][command] ?? null) : null

const problem = (path: string, value: unknown, expected: string): FieldProblem => ({
  path,
  value,
  expected,
})

const unknownField = (path: string, value: unknown, { fields }: RowCommand): FieldProblem =>
  problem(path, value, `no field of this name: there are ${Object.keys(fields).join(', ')}`)

const columnProblems = (
  command: RowCommand,
  name: string,
  column: Column,
): readonly FieldProblem[] => {
  const path = `columns.${name}`
  const field = Object.hasOwn(command.fields, name) ? command.fields[name] : undefined
  if (field === undefined) return [unknownField(path, column, command)]
  if (typeof column === 'string') return []
  if (Array.isArray(column))
    return column.length > 0 ? [] : [problem(path, column, 'one header or more')]
  const format = 'format' in column ? column.format : undefined
  const isSplit = 'debit' in column || 'indicator' in column
  if (isSplit && field.type !== 'amount')
    return [problem(path, column, 'a column: only an amount has two sides')]
  if ('indicator' in column) {
    const { debit, credit } = column.indicator
    const both = debit.find((side) => credit.includes(side))
    if (both !== undefined)
      return [problem(`${path}.indicator`, both, 'each text on one side: debit or credit')]
  }
  const expected = format === undefined ? null : formatExpected(field.type, format)
  return expected === null ? [] : [problem(`${path}.format`, format, expected)]
}

/** What was expected of a format, or null where it is valid. */
const formatExpected = (type: FieldType, format: string): string | null => {
  switch (type) {
    case 'amount':
      return ['1,234.56', '1.234,56'].includes(format) ? null : '"1,234.56" or "1.234,56"'
    case 'date':
    case 'dates':
      return dateReader(format, '1900') === null
        ? 'a date format such as dd/MM/yyyy, d MMM yy or excel'
        : null
    case 'period':
      return periodFormats.some((known) => known === format)
        ? null
        : `one of ${periodFormats.join(', ')}`
    case 'list':
      return format.length === 1 ? null : 'the one character between the entries, such as ";"'
    default:
      return 'no format, because only amounts, dates, periods and lists have one'
  }
}

const constantProblems = (
  command: RowCommand,
  name: string,
  constant: unknown,
): readonly FieldProblem[] => {
  const path = `constants.${name}`
  const field = Object.hasOwn(command.fields, name) ? command.fields[name] : undefined
  if (field === undefined) return [unknownField(path, constant, command)]
  const isRight =
    field.type === 'list' || field.type === 'dates'
      ? Array.isArray(constant)
      : field.type === 'boolean'
        ? typeof constant === 'boolean'
        : typeof constant === 'string'
  const expected = { list: 'a list of texts', dates: 'a list of texts', boolean: 'true or false' }[
    String(field.type)
  ]
  return isRight ? [] : [problem(path, constant, expected ?? 'a text')]
}

const testProblems = (field: string, tests: ImportMap['where'] = []): readonly FieldProblem[] =>
  tests.flatMap((test, number) =>
    isOneTest(test)
      ? []
      : [problem(`${field}[${number}]`, test, 'one of equals, notEquals, in and matches')],
  )

const missingProblems = (map: ImportMap, { fields }: RowCommand): readonly FieldProblem[] => {
  const { columns, constants = {}, financialYear } = map
  const isGiven = ([name]: readonly [string, Field]): boolean =>
    Object.hasOwn(columns, name) ||
    Object.hasOwn(constants, name) ||
    (name === 'financialYear' && financialYear !== undefined)
  return Object.entries(fields)
    .filter(([, field]) => field.isRequired)
    .filter((entry) => !isGiven(entry))
    .map(([name]) =>
      problem(`columns.${name}`, undefined, `a column, or a constant of this name (missing)`),
    )
}

const kindProblems = (map: ImportMap): readonly FieldProblem[] => {
  const { kind, financialYear, source, columns, as, actors } = map
  const problems: FieldProblem[] = []
  const needs = (path: string, value: unknown, expected: string) => {
    if (value === undefined) problems.push(problem(path, value, `${expected} (missing)`))
  }
  if (kind === 'actuals') {
    needs('financialYear', financialYear, 'a financial year such as 2022-23')
    needs('source', source, 'the general ledger that the postings come from, such as agresso')
    if (columns['period'] === undefined)
      needs(
        'columns.postedOn',
        columns['postedOn'],
        'a column with the date of posting, or one with the period',
      )
  }
  const { constants = {} } = map
  if (kind !== 'actuals' && !knowsItsDay(map.command ?? usualCommand(kind))) {
    const given = columns['effectiveOn'] ?? constants['effectiveOn']
    needs('columns.effectiveOn', given, 'a column or a constant with the day from which it holds')
  }
  if (as === 'posted') {
    if (kind !== 'virements') problems.push(problem('as', as, 'this for virements only'))
    needs('actors', actors, 'who approves and who posts, so that they are different people')
    if ((columns['agreedBy'] ?? constants['agreedBy']) !== undefined)
      needs('actors.agreer', actors?.agreer, 'who agrees')
    for (const name of ['by', 'decision']) {
      needs(
        `columns.${name}`,
        columns[name] ?? map.constants?.[name],
        'the decision that approved it',
      )
    }
  }
  return problems
}
