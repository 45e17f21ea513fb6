import { ImportFault } from '../import-fault.ts'
import type { FileForm } from '../map/file-form.ts'
import { delimitedRows } from './delimited-rows.ts'
import { delimiterOf } from './delimiter.ts'
import { lineEnds } from './line-ends.ts'
import type { Survey } from './survey.ts'
import type { Table, TableRow } from './table.ts'
import { textOf } from './text-of.ts'

/** How many characters are searched for the header: it is one line, with at most a page above it. */
const headMax = 32_768

const nothing: readonly TableRow[] = []

/** Opens delimited text: skips the lines above the header, which is the next line that is not empty. */
export const openText = async (
  path: string,
  form: FileForm,
  survey: Survey,
  wanted: ReadonlySet<string>,
): Promise<Table> => {
  const chunks = textOf(path, form.encoding ?? survey.encoding, survey)[Symbol.asyncIterator]()
  let head = ''
  while (head.length < headMax) {
    const { done, value } = await chunks.next()
    if (done === true) break
    head += value
  }
  const { at, line } = beginningOf(path, head, form.skipLines ?? 0)
  const reader = delimitedRows(form.delimiter ?? delimiterOf(head, at, wanted), line)
  const [first, ...others] = reader.push(head.slice(at))
  const [header, rest] = first === undefined ? headerOf(reader.end()) : [first, others]
  if (header === undefined || header.fault !== null) {
    const found = header?.fault ?? 'expected a header, found the end of the file'
    throw new ImportFault(`Cannot read the header of "${path}": ${found}`)
  }
  if (header.fields.some((name) => name.includes('\0'))) {
    throw new ImportFault(
      `Cannot read the header of "${path}": it holds zero bytes, as UTF-16 does; that is named in file.encoding`,
    )
  }
  return { header: header.fields, line: header.line, rows: rowsOf(rest, chunks, reader) }
}

/** A file that is only a header, without a line end. */
const headerOf = ([header, ...rest]: readonly TableRow[]) => [header, rest] as const

async function* rowsOf(
  first: readonly TableRow[],
  chunks: AsyncIterator<string>,
  reader: ReturnType<typeof delimitedRows>,
): AsyncGenerator<readonly TableRow[]> {
  try {
    yield first
    for (;;) {
      const { done, value } = await chunks.next()
      yield done === true ? reader.end() : reader.push(value)
      if (done === true) return
    }
  } finally {
    await chunks.return?.(nothing)
  }
}

/** Where the header begins: after the lines to skip, and after the empty ones that follow. */
const beginningOf = (path: string, text: string, skipLines: number) => {
  const endOfLine = lineEnds(text)
  let at = 0
  let line = 1
  for (;;) {
    const end = endOfLine(at)
    const isEmpty = text.slice(at, end?.at ?? text.length).trim() === ''
    if (line > skipLines && !isEmpty) return { at, line }
    if (end === null)
      throw new ImportFault(
        `Cannot read "${path}": expected a header after ${skipLines} lines (file.skipLines), found the end of the file in line ${line}`,
      )
    at = end.next
    line += 1
  }
}
