import { existsSync } from 'node:fs'
import { copyFile, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Verification } from '@coflyfr/audit'
import { type Erasing, StoreFault } from '@coflyfr/core'
import { openStore } from '@coflyfr/store-sqlite'
import { openVault } from '@coflyfr/vault'
import { type CarriedOutAgain, carryOutAgain } from '../backup/carry-out-again.ts'
import { ledgerName, type Manifest } from '../backup/manifest.ts'
import { type NewerCheckpoint, proveRestored } from '../backup/prove-restored.ts'
import { type Prepared, publish } from '../backup/publish.ts'
import { readBackup } from '../backup/read-backup.ts'
import { type CliContext, userPath } from '../cli-context.ts'
import { countOf } from '../count-of.ts'
import { erasuresPath, readErasures } from '../erasure/erasure-list.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { jsonDocument } from '../json-document.ts'
import { ledgerFile } from '../ledger-place.ts'
import type { CommonFlags } from '../parameters.ts'
import { vaultKeyPath, vaultPath } from '../side-files.ts'
import { UsageFault } from '../usage-fault.ts'
import { verdictsText } from '../verdicts-text.ts'

/** Flags of `restore`. */
export interface RestoreFlags extends CommonFlags {
  readonly checkpoint?: readonly string[]
  readonly erasures?: string
  readonly vaultKey?: string
}

/** What was restored, how it was proved, and what is not in it. */
interface Restored {
  readonly ledger: string
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly madeAt: string
  readonly restored: boolean
  readonly verdicts: Verification['verdicts']
  /** Checkpoints that were signed after the backup: the events that only they cover are gone. */
  readonly newer: readonly NewerCheckpoint[]
  readonly erasures: CarriedOutAgain
}

const contentOf = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path)
  } catch (fault) {
    const code = systemCode(fault)
    if (code === 'ENOENT') return null
    throw new UsageFault(`Cannot use "${path}": ${fileProblem(code)}`)
  }
}

/** A ledger is never written over, and neither is what belongs to one, unless it is what would be written. */
const checkFree = async (files: readonly Prepared[], ledger: string): Promise<void> => {
  if ((await contentOf(ledger)) !== null)
    throw new UsageFault(`"${ledger}" exists already: restore overwrites nothing`)
  for (const path of [`${ledger}-wal`, `${ledger}-shm`])
    if ((await contentOf(path)) !== null)
      throw new UsageFault(
        `"${path}" is left over from the ledger that was there: move it away with that ledger; restore overwrites nothing`,
      )
  for (const { from, to } of files) {
    const there = await contentOf(to)
    if (there === null || (await readFile(from)).equals(there)) continue
    throw new UsageFault(
      `"${to}" exists already and is a different one: move it away, and give checkpoints with --checkpoint`,
    )
  }
}

const listedErasures = async (
  context: CliContext,
  { erasures }: RestoreFlags,
  ledger: string,
): Promise<readonly Erasing[]> => {
  if (erasures === undefined) return readErasures(erasuresPath(ledger))
  const path = userPath(context, erasures)
  if ((await contentOf(path)) === null)
    throw new UsageFault(`--erasures: cannot read "${erasures}": there is no such file`)
  return readErasures(path)
}

const noErasures: CarriedOutAgain = { keys: [], unrecorded: [] }

/** What was erased after the backup is erased again, before the vault has a name that anybody would open. */
const eraseAgain = async (
  { clock }: CliContext,
  draft: string,
  listed: readonly Erasing[],
): Promise<CarriedOutAgain> => {
  if ((await contentOf(vaultPath(draft))) === null) return noErasures
  if ((await contentOf(vaultKeyPath(draft))) === null) {
    if (listed.length === 0) return noErasures
    throw new UsageFault(
      `--vault-key: expected the key of the vault, which the backup does not hold: ${countOf(listed.length, 'erasure')} may have come after it, and must be carried out again; found none`,
    )
  }
  await using store = await openStore(draft, { clock })
  const { origin } = store
  await using vault = openVault({
    path: vaultPath(draft),
    keyPath: vaultKeyPath(draft),
    origin,
    clock,
  })
  return await carryOutAgain(vault, store, listed, clock())
}

const endingOf = (name: string): string => name.slice(ledgerName.length)

/** Copies the files of a backup beside the ledger that is to be, under names that nobody takes for one. */
const prepare = async (
  context: CliContext,
  { files }: Manifest,
  folders: { readonly backup: string; readonly ledger: string; readonly draft: string },
  vaultKey: string | undefined,
): Promise<readonly Prepared[]> => {
  const { backup, ledger, draft } = folders
  const prepared: Prepared[] = []
  for (const { name } of files) {
    const one = { from: `${draft}${endingOf(name)}`, to: `${ledger}${endingOf(name)}` }
    await copyFile(join(backup, name), one.from)
    prepared.push(one)
  }
  if (vaultKey !== undefined) {
    const one = { from: vaultKeyPath(draft), to: vaultKeyPath(ledger) }
    await copyFile(userPath(context, vaultKey), one.from).catch((fault: unknown) => {
      throw new UsageFault(
        `--vault-key: cannot read "${vaultKey}": ${fileProblem(systemCode(fault))}`,
      )
    })
    if (!prepared.some(({ to }) => to === one.to)) prepared.push(one)
  }
  // The ledger itself comes last: whoever finds it finds all that belongs to it.
  return prepared.sort((one, other) => other.to.length - one.to.length)
}

const removeDrafts = async (draft: string): Promise<void> => {
  const names = await readdir(dirname(draft)).catch(() => [])
  for (const name of names)
    if (name.startsWith(basename(draft))) await rm(join(dirname(draft), name), { force: true })
}

/** What the vault that was restored still lacks, which nothing else would say before it is needed. */
const stillLacking = (
  files: readonly Prepared[],
  ledger: string,
  { erasures }: RestoreFlags,
): string => {
  if (!files.some(({ to }) => to === vaultPath(ledger))) return ''
  const list = erasuresPath(ledger)
  const noList =
    erasures === undefined && !existsSync(list)
      ? `  NO LIST OF ERASURES at "${list}": whoever was erased after the backup is in the vault again; restore again with the list, or erase them again\n`
      : ''
  const noKey = existsSync(vaultKeyPath(ledger))
    ? ''
    : `  No personal value can be read yet: put the vault’s key back as "${vaultKeyPath(ledger)}"\n`
  return noList + noKey
}

const goneText = (count: number): string =>
  count === 1 ? '1 event is gone' : `${count} events are gone`

const restoredText = (found: Restored, target: string, lacking: string): string => {
  const { size, root, madeAt, restored, newer, erasures } = found
  const head = restored
    ? `Restored ${size} events to ${target}, as they stood at ${madeAt}\n`
    : `Nothing was restored: the backup is not what was signed\n`
  const gone = newer.map(
    (one) =>
      `  NEWER than the backup: a checkpoint of ${one.size} events (${one.source}); ${goneText(one.size - size)}\n`,
  )
  const again = erasures.keys.length === 0 ? '' : `  Destroyed again: ${erasures.keys.join(', ')}\n`
  const unrecorded = erasures.unrecorded.map(
    ({ subjects }) =>
      `  NOT ON RECORD: the erasure of ${subjects.join(', ')} came after the backup; its key is destroyed, record the erasure again\n`,
  )
  const { verdicts } = found
  return [
    head,
    ...gone,
    again,
    ...unrecorded,
    lacking,
    '\n',
    verdictsText({ size, root, verdicts }),
  ].join('')
}

/** Restores a backup where no ledger is, once it is proved against its checkpoints and those given. */
export const restore = async (
  context: CliContext,
  flags: RestoreFlags,
  given: string,
  target: string,
): Promise<ExitCode> => {
  const [backup, ledger] = [userPath(context, given), ledgerFile(context, target)]
  const manifest = await readBackup(backup, given)
  if (!existsSync(dirname(ledger)))
    throw new StoreFault('NotFound', `Cannot restore to "${target}": there is no such folder`)
  const listed = await listedErasures(context, flags, ledger)
  const draft = `${ledger}.restoring-${process.pid}-${context.uuid()}`
  try {
    const files = await prepare(context, manifest, { backup, ledger, draft }, flags.vaultKey)
    await checkFree(files, ledger)
    const erasures = await eraseAgain(context, draft, listed)
    const proved = await proveRestored(context, draft, manifest, {
      ledger,
      files: flags.checkpoint ?? [],
    })
    const { verification, newer } = proved
    const isProved =
      verification.root === manifest.root &&
      Object.values(verification.verdicts).every(({ status }) => status !== 'fail')
    if (isProved) await publish(files)
    const { origin, size, root, madeAt } = manifest
    const { verdicts } = verification
    const found = {
      ledger,
      origin,
      size,
      root,
      madeAt,
      restored: isProved,
      verdicts,
      newer,
      erasures,
    }
    context.process.stdout.write(
      flags.format === 'json'
        ? jsonDocument(found)
        : restoredText(found, target, isProved ? stillLacking(files, ledger, flags) : ''),
    )
    const isWhole = isProved && newer.length === 0 && erasures.unrecorded.length === 0
    return isWhole ? exitCode.done : exitCode.finding
  } finally {
    await removeDrafts(draft)
  }
}
