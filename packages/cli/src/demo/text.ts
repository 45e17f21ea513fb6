import type { JsonValue } from '@coflyfr/core'
import { displayPounds, penceOfPounds } from '@coflyfr/money'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'

/** Widest line of the demo, in columns: what a terminal and a printed page hold. */
const lineWidthMax = 100

const indent = '   '

/** A heading with its number. */
export const heading = (number: number, text: string): string => `\n${number}  ${text}\n`

/** Text in lines that fit, each indented. */
export const paragraph = (text: string): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (indent.length + line.length + 1 + word.length > lineWidthMax) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each) => `${indent}${each}\n`).join('')
}

/** A column of a table; `width` cuts what is longer. */
export interface TextColumn {
  readonly head: string
  readonly align: 'left' | 'right'
  readonly width?: number
}

/** A table without lines, indented; each row one line. */
export const table = (
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): string => {
  const built = new CliTable({
    ...plainTable,
    head: columns.map(({ head }) => head),
    colAligns: columns.map(({ align }) => align),
    colWidths: columns.map(({ width }) => width ?? null),
  })
  built.push(...rows.map((row) => [...row]))
  return built
    .toString()
    .split('\n')
    .map((line) => `${indent}${line}`.trimEnd().concat('\n'))
    .join('')
}

/** A report's amount for readers; nothing where there is none. */
export const pounds = (value: JsonValue | undefined): string =>
  typeof value === 'string' ? displayPounds(penceOfPounds(value), 'en') : ''

/** A report's text for readers; nothing where there is none. */
export const textIn = (value: JsonValue | undefined): string =>
  value === null || value === undefined ? '' : String(value)
