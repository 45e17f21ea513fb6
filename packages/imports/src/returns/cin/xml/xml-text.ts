import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { xmlProblem } from './xml-problem.ts'

/** The encoding of a file by its byte-order mark; without one it has to be UTF-8. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** A piece of a file's text, and the file's encoding. */
export interface XmlText {
  readonly encoding: Encoding
  readonly text: string
}

const pieceBytes = 1 << 16

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const encodingOf = (path: string, bytes: Uint8Array): Encoding => {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    throw xmlProblem(path, null, 'it is UTF-32; expected UTF-8, or UTF-16 with a byte-order mark')
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  if (bytes[0] === 0 || bytes[1] === 0)
    throw xmlProblem(
      path,
      null,
      'it is UTF-16 without a byte-order mark; expected UTF-8, or UTF-16 with one',
    )
  return 'utf-8'
}

const decoded = (path: string, decode: () => string, encoding: Encoding): string => {
  try {
    return decode()
  } catch {
    throw xmlProblem(path, null, `its bytes are not valid ${encoding.toUpperCase()}`)
  }
}

const opened = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => null)
  if (found === null) throw xmlProblem(path, null, 'there is no such file')
  if (!found.isFile()) throw xmlProblem(path, null, 'expected a file')
}

/** Reads a file as text, a piece at a time, without its byte-order mark. */
export async function* xmlText(path: string): AsyncGenerator<XmlText> {
  await opened(path)
  let reading: {
    readonly encoding: Encoding
    readonly decoder: InstanceType<typeof TextDecoder>
  } | null = null
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes })) {
    if (!(bytes instanceof Uint8Array)) continue
    if (reading === null) {
      const encoding = encodingOf(path, bytes)
      reading = { encoding, decoder: new TextDecoder(encoding, { fatal: true }) }
    }
    const { encoding, decoder } = reading
    yield {
      encoding,
      text: decoded(path, () => decoder.decode(bytes, { stream: true }), encoding),
    }
  }
  if (reading === null) throw xmlProblem(path, null, 'it is empty')
  const { encoding, decoder } = reading
  yield { encoding, text: decoded(path, () => decoder.decode(), encoding) }
}
