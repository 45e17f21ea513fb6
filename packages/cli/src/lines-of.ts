import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type CliContext, userPath } from './cli-context.ts'
import { fileProblem, systemCode } from './file-problem.ts'
import { UsageFault } from './usage-fault.ts'
import { utf8Text } from './utf8-text.ts'

/** Longest line in bytes: an append holds 900 kB, and JSON may write each byte of it as six. */
const lineBytesMax = 8_000_000

const lineFeed = 0x0a

const cannotRead = (file: string, fault: unknown): UsageFault =>
  new UsageFault(`Cannot read "${file}": ${fileProblem(systemCode(fault))}`)

async function* bytesOf(file: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } catch (fault) {
    throw cannotRead(file, fault)
  }
}

/**
 * The lines of a source of bytes. Only a line feed ends a line: JSON texts may hold every other separator that Unicode
 * knows. A line that is not UTF-8, or longer than any command, is a fault that names it.
 */
export async function* linesIn(
  name: string,
  source: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<string> {
  let number = 1
  let begun: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    let rest: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    for (let end = rest.indexOf(lineFeed); end !== -1; end = rest.indexOf(lineFeed)) {
      yield utf8Text(`${name}:${number}`, Buffer.concat([...begun, rest.subarray(0, end)]))
      rest = rest.subarray(end + 1)
      number += 1
      begun = []
      length = 0
    }
    begun.push(rest)
    length += rest.length
    if (length > lineBytesMax)
      throw new UsageFault(
        `${name}:${number}: expected a line of at most ${lineBytesMax} bytes, found a longer one`,
      )
  }
  yield utf8Text(`${name}:${number}`, Buffer.concat(begun))
}

/** The name and the lines of a file that the user named, or of standard input for `-` or none. */
export const linesOf = async (
  context: CliContext,
  file: string | undefined,
): Promise<readonly [name: string, lines: AsyncIterable<string>]> => {
  if (file === undefined || file === '-') return ['stdin', linesIn('stdin', context.stdin)]
  const path = userPath(context, file)
  const found = await stat(path).catch((fault: unknown) => {
    throw cannotRead(file, fault)
  })
  if (found.isDirectory()) throw new UsageFault(`Cannot read "${file}": it is a folder`)
  return [file, linesIn(file, bytesOf(file, path))]
}
