import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExtractRow, ImportFault, parseMap, readPostings } from '@coflyfr/imports'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'

/** Reads a file into the outcomes of its rows, or null if it says that the file cannot be used. */
export type RowReader = (
  path: string,
  text: string,
) => Promise<readonly Pick<ExtractRow, 'line'>[] | null>

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-fuzz-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const map = parseMap({
  kind: 'actuals',
  financialYear: '2022-23',
  source: 'gl',
  file: { delimiter: ',' },
  columns: {
    costCentre: 'CC',
    subjective: 'Account',
    reference: 'Ref',
    postedOn: 'Date',
    amount: 'Amount',
  },
})

/** The reader under test. */
export const rightReader: RowReader = async (path) => {
  if (map._tag === 'Left') throw new Error('The map is malformed')
  try {
    const rows: ExtractRow[] = []
    for await (const row of readPostings(path, map.right)) rows.push(row)
    return rows
  } catch (fault) {
    if (fault instanceof ImportFault) return null
    throw fault
  }
}

/** csv-parse, set to continue after an error: it loses the rows after a wrong quote. */
export const libraryReader: RowReader = async (_, text) => {
  const rows: { line: number }[] = []
  const lines = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    from: 2,
    on_skip: (fault) => void rows.push({ line: Number(fault?.['lines'] ?? 0) }),
  }) as unknown as readonly { readonly info: { readonly lines: number } }[]
  rows.push(...lines.map(({ info }) => ({ line: info.lines })))
  return rows
}

const pieces = fc.array(
  fc.constantFrom(
    'C1',
    ',',
    ',',
    '"',
    '""',
    '\n',
    '\r\n',
    '\r',
    '1.00',
    '(£2)',
    ' ',
    '\u0000',
    'é',
    '2022-08-15',
    ';',
    '-',
  ),
  { maxLength: 60 },
)

const header = 'CC,Account,Ref,Date,Amount'

/** Last lines without any quote. However broken the text before them is, each of these must be a row. */
const tail = ['C1,A,T1,2022-08-15,1.00', 'C1,A,T2,2022-08-15,2.00', 'C2,,,,', 'x']

/**
 * Nothing crashes; rows come in the order of the file, from lines that are not empty; and no broken row swallows
 * another.
 */
export const noRowIsSwallowed = (read: RowReader) =>
  fc.asyncProperty(pieces, fc.constantFrom('\n', '\r\n'), async (parts, lineEnd) => {
    const junk = parts.join('')
    const text = [header, junk, ...tail, ''].join(lineEnd)
    const path = join(folder, 'fuzz.csv')
    writeFileSync(path, text)
    const rows = await read(path, text)
    assert.notEqual(rows, null)
    const lines = (rows ?? []).map(({ line }) => line)
    assert.deepEqual(
      lines,
      [...new Set(lines)].sort((one, other) => one - other),
    )
    const physical = text.split(/\r\n|\n|\r/)
    for (const line of lines) assert.notEqual(physical[line - 1] ?? '', '')
    // The junk may end inside an unclosed quote, and nothing in the tail can close it.
    const first = physical.length - tail.length
    assert.deepEqual(
      lines.slice(-tail.length),
      tail.map((_, index) => first + index),
    )
  })

const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 })

/** Any bytes at all give rows, or a fault that says why not. */
export const anyBytesAreAnswered = (read: RowReader) =>
  fc.asyncProperty(bytes, fc.boolean(), async (content, isHeaded) => {
    const path = join(folder, 'bytes.csv')
    writeFileSync(path, isHeaded ? Buffer.concat([Buffer.from(`${header}\n`), content]) : content)
    const rows = await read(path, '')
    for (const row of rows ?? []) assert.ok(row.line > 1)
  })
