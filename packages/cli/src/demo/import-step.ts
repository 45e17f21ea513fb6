import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CommandResult, type Instant, runProcesses } from '@coflyfr/core'
import { type Imported, type ImportMap, importFile, parseMap } from '@coflyfr/imports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { commands, processes } from '../domain.ts'
import { fieldFaults } from '../field-faults.ts'
import { jsonFromText } from '../json-from-text.ts'
import type { Session } from '../session.ts'
import { signHead } from '../sign-head.ts'

/** A file of the general ledger in the example. */
export interface ImportStep {
  readonly folder: string
  readonly file: string
  readonly map: string
  readonly recordedAt?: Instant
}

/** A file of the general ledger, and what became of its rows. */
export interface ImportedFile {
  readonly file: string
  readonly title: string
  readonly imported: Imported
}

/** Reads an import map of the example; the fault names its file and field. */
export const exampleMap = async (folder: string, name: string): Promise<ImportMap> => {
  const file = join(folder, name)
  const map = parseMap(jsonFromText(file, await readFile(file, 'utf8')))
  if (isLeft(map)) throw fieldFaults(file, map.left)
  return map.right
}

/** Imports a file as `coflyfr import actuals` does, as recorded at the time that the example gives. */
export const importStep = async (
  session: Session,
  { folder, file, map, recordedAt }: ImportStep,
  onProcessResult: (result: CommandResult) => void,
): Promise<Imported> => {
  const { environment, path, store } = session
  let after = -1
  const settle = async () => {
    const run = { processes, definitions: commands, after }
    const { results, position } = await runProcesses(environment, run)
    after = position
    results.filter(({ outcome }) => outcome !== 'duplicate').forEach(onProcessResult)
  }
  const imported = await importFile({
    path: join(folder, file),
    map: await exampleMap(folder, map),
    actor: { id: 'finance-ledger-control', role: 'finance-officer' },
    ...(recordedAt === undefined ? {} : { recordedAt }),
    environment,
    definitions: commands,
    settle,
    onRow: () => undefined,
    onPosted: () => undefined,
    onRejection: () => undefined,
  })
  await signHead(path, store)
  return imported
}
