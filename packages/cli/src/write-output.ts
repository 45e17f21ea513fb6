import { access, constants, open, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CliContext } from './cli-context.ts'
import { fileProblem, systemCode } from './file-problem.ts'
import { outputPath } from './output-path.ts'
import { UsageFault } from './usage-fault.ts'

const cannotWrite = (file: string, code: string): UsageFault =>
  new UsageFault(`--out: cannot write "${file}": ${fileProblem(code)}`)

/** Refuses a file of `--out` that cannot be written, before the command does anything; leaves the file as it is. */
export const checkOutput = async (context: CliContext, file: string | undefined): Promise<void> => {
  if (file === undefined) return
  const path = outputPath(context, '--out', file)
  const place = await stat(path).catch(() => null)
  if (place?.isDirectory() === true) throw cannotWrite(file, 'EISDIR')
  await access(place === null ? dirname(path) : path, constants.W_OK).catch((fault: unknown) => {
    throw cannotWrite(file, systemCode(fault))
  })
}

/** Writes what a command made, text or bytes, to the file of `--out`, or to standard output where none is given. */
export const writeOutput = async (
  context: CliContext,
  file: string | undefined,
  content: string | Uint8Array,
): Promise<void> => {
  if (file === undefined) {
    context.process.stdout.write(content)
    return
  }
  await writeFile(outputPath(context, '--out', file), content).catch((fault: unknown) => {
    throw cannotWrite(file, systemCode(fault))
  })
}

/** How much text is gathered before it is written. */
const pieceLength = 1 << 20

/** Pieces joined into fewer, longer ones. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < pieceLength) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** Writes a long text in pieces, to the same places as `writeOutput`. */
export const writePieces = async (
  context: CliContext,
  file: string | undefined,
  pieces: Iterable<string>,
  flag = '--out',
): Promise<void> => {
  if (file === undefined) {
    for (const text of gathered(pieces)) context.process.stdout.write(text)
    return
  }
  const path = outputPath(context, flag, file)
  try {
    await using handle = await open(path, 'w')
    for (const text of gathered(pieces)) await handle.write(text)
  } catch (fault) {
    throw new UsageFault(`${flag}: cannot write "${file}": ${fileProblem(systemCode(fault))}`)
  }
}
