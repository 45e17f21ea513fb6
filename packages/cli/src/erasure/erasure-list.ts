import { appendFile, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  type Erasing,
  exactObject,
  NonEmptyText,
  StoreFault,
  StreamNameText,
  SubjectKey,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { UsageFault } from '../usage-fault.ts'

/** The erasures of a ledger, kept beside it and outside every backup: what a backup made before them still opens. */
export const erasuresPath = (ledger: string): string => `${ledger}.erasures`

const Line = exactObject('ErasureLine', {
  keys: t.readonlyArray(SubjectKey),
  stream: StreamNameText,
  commandId: NonEmptyText,
  commandHash: NonEmptyText,
})

const lineOf = ({ subjects, stream, commandId, commandHash }: Erasing): string =>
  `${JSON.stringify({ keys: subjects, stream, commandId, commandHash })}\n`

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (fault) {
    if (systemCode(fault) === 'ENOENT') return ''
    throw new StoreFault('Unavailable', `Cannot read "${path}": ${fileProblem(systemCode(fault))}`)
  }
}

/** Adds an erasure to the list, on the disk when it returns; one that stands there already is not added again. */
export const keepErasure = async (ledger: string, erasing: Erasing): Promise<void> => {
  const path = erasuresPath(ledger)
  const line = lineOf(erasing)
  const text = await textOf(path)
  if (text.includes(line)) return
  // A crash may have cut a line short; what follows it is a line of its own.
  const cut = text !== '' && !text.endsWith('\n') ? '\n' : ''
  await appendFile(path, `${cut}${line}`, { flush: true })
  if (text !== '' || process.platform === 'win32') return
  await using folder = await open(dirname(path), 'r')
  await folder.sync()
}

/** Reads a list of erasures; a line that a crash cut short was written again after it, and is passed over at the end. */
export const readErasures = async (path: string): Promise<readonly Erasing[]> => {
  const lines = (await textOf(path)).split('\n')
  return lines.flatMap((line, at) => {
    if (line === '') return []
    const erasing = erasingOf(line)
    if (erasing !== null) return [erasing]
    if (line.startsWith('{"keys"') && !line.endsWith('}')) return []
    throw new UsageFault(`${path}:${at + 1}: expected an erasure as \`erase\` lists it`)
  })
}

const erasingOf = (line: string): Erasing | null => {
  try {
    const decoded = Line.decode(JSON.parse(line))
    if (decoded._tag === 'Left') return null
    const { keys: subjects, ...of } = decoded.right
    return { subjects, ...of }
  } catch {
    return null
  }
}
