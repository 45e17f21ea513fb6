import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { ImportFault } from '../import-fault.ts'
import type { FileForm } from '../map/file-form.ts'
import { chunksOf } from './chunks-of.ts'
import { fileProblem } from './file-problem.ts'

/** The encoding of a text file. */
export type Encoding = NonNullable<FileForm['encoding']>

/** What one pass over a file's bytes finds out. */
export interface Survey {
  /** SHA-256 of the file, lower-case hex. */
  readonly hash: string
  readonly bytes: number
  readonly content: 'text' | 'sheet'
  readonly encoding: Encoding
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The first bytes of every XLSX file: it is a ZIP archive. */
const zipMark = [0x50, 0x4b, 0x03, 0x04]

/** The first bytes of workbooks from before 2007, and of all that are protected by a password. */
const oldMark = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/**
 * Reads a file once for its hash and its encoding: the byte-order mark's, else UTF-8 where all of it is that, else
 * Windows-1252. Throws an ImportFault where it cannot be read or is empty.
 */
export const surveyFile = async (path: string): Promise<Survey> => {
  const found = await stat(path).catch((fault: unknown) => {
    throw new ImportFault(`Cannot read "${path}": ${fileProblem(fault)}`)
  })
  if (found.isDirectory()) throw new ImportFault(`Cannot read "${path}": it is a folder`)
  if (!found.isFile())
    throw new ImportFault(
      `Cannot read "${path}": it is read twice, which is not possible here; save it to a file first`,
    )
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let first: Uint8Array = new Uint8Array()
  let bytes = 0
  let isUtf8 = true
  for await (const part of chunksOf(path, 1 << 18)) {
    hash.update(part)
    if (first.length < zipMark.length) first = Buffer.concat([first, part.subarray(0, 16)])
    isUtf8 = isUtf8 && decodes(decoder, part)
    bytes += part.length
  }
  if (bytes === 0) throw new ImportFault(`Cannot read "${path}": the file is empty`)
  if (begins(first, oldMark)) {
    throw new ImportFault(
      `Cannot read "${path}": it is a workbook with a password, or an old one (XLS); save it as XLSX without one, or as CSV`,
    )
  }
  const content = begins(first, zipMark) ? 'sheet' : 'text'
  if (content === 'text' && path.toLowerCase().endsWith('.xlsx')) {
    throw new ImportFault(
      `Cannot read "${path}": its name says that it is a workbook (XLSX), but its content is not; export it again, or name it .csv if it is text`,
    )
  }
  const marked = marks.find(([, mark]) => begins(first, mark))?.[0]
  return {
    hash: hash.digest('hex'),
    bytes,
    content,
    encoding: marked ?? (isUtf8 && decodes(decoder) ? 'utf-8' : 'windows-1252'),
  }
}

/** Whether the bytes continue valid UTF-8; called without any, whether the text ended with a complete character. */
const decodes = (decoder: InstanceType<typeof TextDecoder>, part?: Uint8Array): boolean => {
  try {
    decoder.decode(part, { stream: part !== undefined })
    return true
  } catch {
    return false
  }
}
