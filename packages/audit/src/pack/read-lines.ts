import { createReadStream } from 'node:fs'

const newline = 0x0a

/** The longest line that is read: far above any event. It bounds memory where a file has no line feed. */
const lineBytesMax = 64 * 1024 * 1024

/** One line of a file. */
export interface Line {
  /** Without the line feed. */
  readonly bytes: Uint8Array
  /** Null if the bytes are no UTF-8. */
  readonly text: string | null
  /** False for text after the last line feed. */
  readonly isEnded: boolean
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const lineOf = (bytes: Uint8Array, isEnded: boolean): Line => {
  try {
    return { bytes, text: decoder.decode(bytes), isEnded }
  } catch {
    return { bytes, text: null, isEnded }
  }
}

/** The lines of a file, a chunk at a time. Throws if the file cannot be read. */
export async function* readLines(path: string): AsyncGenerator<readonly Line[]> {
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes: Uint8Array = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const lines: Line[] = []
    let from = 0
    for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, from)) {
      lines.push(lineOf(bytes.subarray(from, at), true))
      from = at + 1
    }
    rest = bytes.subarray(from)
    if (rest.length > lineBytesMax) throw new RangeError(`A line of "${path}" does not end`)
    if (lines.length > 0) yield lines
  }
  if (rest.length > 0) yield [lineOf(rest, false)]
}

const notThere: ReadonlySet<unknown> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR'])

/** Whether reading a file failed because there is no such file. */
export const isNoFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && notThere.has(error.code)

/** As `readLines`, but yields nothing if there is no such file: `checkPackFiles` reports that. */
export async function* linesIfThere(path: string): AsyncGenerator<readonly Line[]> {
  try {
    yield* readLines(path)
  } catch (error) {
    if (!isNoFile(error)) throw error
  }
}
