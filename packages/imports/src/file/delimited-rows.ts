import { ImportFault } from '../import-fault.ts'
import { type LineEnd, lineEnds } from './line-ends.ts'
import { splitRecord } from './split-record.ts'
import type { TableRow } from './table.ts'

/**
 * Longest row with line breaks in its quotes, in characters. A quote that is still open after that was never meant to
 * be one; the row is rejected and reading goes on with the next line.
 */
const quotedRowMax = 65_536

/** Longest line: a file with a longer one is no delimited text, and must not fill the memory. */
const lineMax = 1_048_576

/** Cuts delimited text into rows as it comes in. */
export interface DelimitedRows {
  /** The rows that end within the text given so far; the rest waits for more. */
  readonly push: (text: string) => readonly TableRow[]
  /** The last rows. */
  readonly end: () => readonly TableRow[]
}

/**
 * Cuts rows. Where the quoting of a row is wrong, only its first line is lost: reading goes on at the next physical
 * line, so that no later row is swallowed. An empty line is no row.
 */
export const delimitedRows = (delimiter: string, firstLine: number): DelimitedRows => {
  let kept = ''
  let line = firstLine
  const read = (text: string, isLast: boolean): readonly TableRow[] => {
    const rows: TableRow[] = []
    const endOfLine = lineEnds(text)
    let at = 0
    while (at < text.length) {
      const end = endOfLine(at) ?? (isLast ? { at: text.length, next: text.length } : null)
      // A CR at the very end may be half of a CRLF.
      if (end === null || (!isLast && end.next === text.length && text[end.at] === '\r')) break
      const taken = takeRow(text, at, end, { delimiter, line, isLast })
      if (taken === 'more') break
      if (taken.row !== null) rows.push(taken.row)
      line += taken.lines
      at = taken.next
    }
    kept = text.slice(at)
    if (kept.length > lineMax)
      throw new ImportFault(`Cannot read line ${line}: it is longer than ${lineMax} characters`)
    return rows
  }
  return { push: (text) => read(kept + text, false), end: () => read(kept, true) }
}

interface Taken {
  readonly row: TableRow | null
  readonly lines: number
  readonly next: number
}

const takeRow = (
  text: string,
  at: number,
  end: LineEnd,
  { delimiter, line, isLast }: { delimiter: string; line: number; isLast: boolean },
): Taken | 'more' => {
  const physical = text.slice(at, end.at)
  const oneLine = (row: TableRow | null): Taken => ({ row, lines: 1, next: end.next })
  if (physical === '') return oneLine(null)
  if (!physical.includes('"'))
    return oneLine({ line, fields: physical.split(delimiter), fault: null })
  const whole = text.slice(0, at + quotedRowMax)
  const split = splitRecord(whole, at, delimiter)
  if (split.kind === 'record' && split.end <= end.at) {
    return oneLine({ line, fields: split.fields, fault: null })
  }
  const isCut = whole.length < text.length
  // The record may go on: its last quote may be half of two, and its CR half of a CRLF.
  const ends =
    split.kind === 'record' && split.end >= whole.length - (text[split.end] === '\r' ? 1 : 0)
  if (!isLast && !isCut && (split.kind === 'open' || ends)) return 'more'
  if (split.kind === 'fault') return oneLine({ line, fields: [physical], fault: split.rule })
  if (split.kind === 'open' || (isCut && ends)) {
    const rule = 'expected a closing quote: the one that is opened on this line is not closed'
    return oneLine({ line, fields: [physical], fault: rule })
  }
  const record = text.slice(at, split.end)
  const after = lineEnds(text)(split.end)?.next ?? split.end
  const lines = record.split(/\r\n|\n|\r/).length
  return { row: { line, fields: split.fields, fault: null }, lines, next: after }
}
