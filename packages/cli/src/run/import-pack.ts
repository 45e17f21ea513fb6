import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { restoredEvents } from '@coflyfr/audit'
import { restoreStore } from '@coflyfr/store-sqlite'
import { type CliContext, userPath } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { jsonDocument } from '../json-document.ts'
import { ledgerFile } from '../ledger-place.ts'
import { readPack } from '../read-pack.ts'
import { checkpointsPath } from '../side-files.ts'
import { UsageFault } from '../usage-fault.ts'
import type { ImportFlags } from './import.ts'

/**
 * Puts the checkpoints of the pack beside the ledger, which is checked against them from then on. They come before the
 * ledger, so that whoever finds it finds them whole. Returns whether they were not there yet.
 */
const placeCheckpoints = async (folder: string, path: string): Promise<boolean> => {
  const target = checkpointsPath(path)
  try {
    const content = await readFile(join(folder, 'checkpoints'))
    const there = await readFile(target).catch(() => null)
    if (there !== null && !content.equals(there))
      throw new UsageFault(`"${target}" exists already and is a different one: move it away`)
    if (there !== null) return false
    const draft = `${target}.writing-${process.pid}`
    await writeFile(draft, content, { flush: true })
    await rename(draft, target)
    return true
  } catch (fault) {
    if (fault instanceof UsageFault) throw fault
    throw new UsageFault(`Cannot write "${target}": ${fileProblem(systemCode(fault))}`)
  }
}

const onlyForFiles = ['map', 'year', 'actor', 'role', 'recordedAt', 'rejections'] as const

const refuseFlags = (flags: ImportFlags): void => {
  const given = onlyForFiles.find((flag) => flags[flag] !== undefined)
  if (given !== undefined || flags.dryRun)
    throw new UsageFault(
      'Expected no file flags with a pack: its events come in as they are, or not at all',
    )
}

/** Makes a ledger of an evidence pack where none is: the same events at the same positions, and so the same root. */
export const importPack = async (
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  given: string,
): Promise<ExitCode> => {
  refuseFlags(flags)
  const [folder, path] = [userPath(context, given), ledgerFile(context, ledger)]
  const { kind, origin, size, root } = await readPack(folder, given)
  if (kind !== 'log')
    throw new UsageFault(`FILE: expected the pack of a whole log, found one of a ${kind}`)
  const head = { size, root: Buffer.from(root, 'base64') }
  const isPlaced = !existsSync(path) && (await placeCheckpoints(folder, path))
  try {
    await restoreStore(path, { origin, events: restoredEvents(folder), head })
  } catch (fault) {
    if (isPlaced) await rm(checkpointsPath(path), { force: true })
    throw fault
  }
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument({ ledger: path, origin, size, root })
      : `Imported ${size} events into ${ledger}\n${origin} ${size} ${root}\n`,
  )
  return exitCode.done
}
