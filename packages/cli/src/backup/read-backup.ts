import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describeErrors, StoreFault } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { fieldFaults } from '../field-faults.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { isJsonObject } from '../is-json-object.ts'
import { jsonFromText } from '../json-from-text.ts'
import {
  checkpointsPath,
  keyEndsPath,
  keyPath,
  policyPath,
  vaultKeyPath,
  vaultPath,
} from '../side-files.ts'
import {
  type BackupFile,
  backupFormat,
  fileIn,
  ledgerName,
  Manifest,
  manifestName,
} from './manifest.ts'

/** The only files that are taken from a backup: a name in a manifest cannot lead anywhere else. */
const known: readonly string[] = [
  ledgerName,
  ...[keyPath, keyEndsPath, policyPath, checkpointsPath].map((pathOf) => pathOf(ledgerName)),
  ...[vaultPath, vaultKeyPath].map((pathOf) => pathOf(ledgerName)),
]

const manifestText = async (folder: string, given: string): Promise<string> => {
  try {
    return await readFile(join(folder, manifestName), 'utf8')
  } catch (fault) {
    const code = systemCode(fault)
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new StoreFault('Unavailable', `Cannot read the backup "${given}": ${fileProblem(code)}`)
    const problem =
      code === 'ENOTDIR'
        ? 'it is a file; give the folder that backup made'
        : existsSync(folder)
          ? `there is no ${manifestName} in it, so it is no backup, or none that was made to its end`
          : 'there is no such folder; give one that backup made'
    throw new StoreFault('NotFound', `Cannot restore "${given}": ${problem}`)
  }
}

const checkFile = async (folder: string, given: string, file: BackupFile): Promise<void> => {
  const damaged = (found: string): StoreFault =>
    new StoreFault(
      'Damaged',
      `Cannot restore "${given}": ${file.name} ${found}; take another backup`,
    )
  if (!known.includes(file.name)) throw damaged('is no file of a backup')
  const found = await stat(join(folder, file.name)).catch(() => null)
  if (found === null) throw damaged('is missing')
  if (found.size !== file.bytes) throw damaged(`has ${found.size} of ${file.bytes} bytes`)
  if ((await fileIn(folder, file.name)).sha256 !== file.sha256)
    throw damaged('is not what was backed up')
}

/** What a backup holds, once every file of it was found to be what its manifest says. */
export const readBackup = async (folder: string, given: string): Promise<Manifest> => {
  const place = join(given, manifestName)
  const parsed = jsonFromText(place, await manifestText(folder, given))
  if (isJsonObject(parsed) && parsed['format'] !== backupFormat)
    throw new StoreFault(
      'NotFound',
      `Cannot restore "${given}": it is no backup, its manifest is of the format ${JSON.stringify(parsed['format'] ?? null)}; of an evidence pack, import pack makes a ledger`,
    )
  const decoded = Manifest.decode(parsed)
  if (isLeft(decoded)) throw fieldFaults(place, describeErrors(decoded.left))
  const manifest = decoded.right
  if (!manifest.files.some(({ name }) => name === ledgerName))
    throw new StoreFault('Damaged', `Cannot restore "${given}": its manifest names no ledger`)
  for (const file of manifest.files) await checkFile(folder, given, file)
  return manifest
}
