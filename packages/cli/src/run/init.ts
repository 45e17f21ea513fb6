import { lstat, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { describeErrors, execute, openingCommand, openLedger, StoreFault } from '@coflyfr/core'
import { rulesHandler, standardRules } from '@coflyfr/governance'
import { ApprovalRules } from '@coflyfr/governance/rules'
import {
  formatVerifierKey,
  generateSigningKey,
  type SigningKey,
  writeKeyFile,
} from '@coflyfr/proof'
import type { CheckpointSummary } from '@coflyfr/reports'
import { isConnectionString, openCluster, openReplicated } from '@coflyfr/store-kurrentdb'
import { createStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { erasuresPath } from '../erasure/erasure-list.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fieldFaults } from '../field-faults.ts'
import { fileProblem } from '../file-problem.ts'
import { jsonDocument } from '../json-document.ts'
import { jsonFromText } from '../json-from-text.ts'
import { ledgerPath, originIn } from '../ledger-place.ts'
import type { CommonFlags } from '../parameters.ts'
import { readText } from '../read-text.ts'
import { removeLedgerFile } from '../remove-ledger-file.ts'
import { reportSource } from '../session.ts'
import {
  checkpointsPath,
  keyEndsPath,
  keyPath,
  signedPath,
  vaultKeyPath,
  vaultPath,
} from '../side-files.ts'
import { signHead } from '../sign-head.ts'
import { UsageFault } from '../usage-fault.ts'

/** How a ledger is made; what is not given is made up or standard. */
export interface LedgerChoices {
  readonly origin?: string
  /** Path of a file of approval rules. */
  readonly rules?: string
  readonly history: boolean
  readonly refusals: boolean
}

/** Flags of `init`. */
export interface InitFlags extends CommonFlags, Omit<LedgerChoices, 'refusals'> {
  readonly noRefusals: boolean
}

/** What stands at a path: nothing, a folder, or something else. */
const standing = async (path: string): Promise<'nothing' | 'folder' | 'file'> => {
  const found = await lstat(path).catch(() => null)
  if (found === null) return 'nothing'
  return found.isDirectory() ? 'folder' : 'file'
}

const isThere = (ledger: string, file: string): UsageFault =>
  new UsageFault(
    `Cannot create the ledger "${ledger}": "${file}" exists and is left untouched; give another path, or move it away`,
  )

const sideFiles = [
  ...[keyPath, checkpointsPath, signedPath, keyEndsPath],
  ...[vaultPath, vaultKeyPath, erasuresPath],
]

/** A ledger is made only where there is nothing, in a folder that is there; what is there is left as it is. */
const checkFree = async (ledger: string, path: string): Promise<void> => {
  const problem = (what: string) => `Cannot create the ledger "${ledger}": ${what}`
  if ((await standing(path)) === 'folder')
    throw new StoreFault(
      'IsADirectory',
      problem('it is a folder; give the path of a file that is not there yet'),
    )
  for (const file of [path, ...sideFiles.map((pathOf) => pathOf(path))]) {
    if ((await standing(file)) !== 'nothing') throw isThere(ledger, file)
  }
  if ((await standing(dirname(path))) === 'nothing')
    throw new StoreFault('NotFound', problem(`there is no folder "${dirname(path)}"`))
}

const readRules = async (context: CliContext, file: string | undefined): Promise<ApprovalRules> => {
  if (file === undefined) return standardRules
  const rules = ApprovalRules.decode(jsonFromText(file, await readText(context, file)))
  if (isLeft(rules)) throw fieldFaults(file, describeErrors(rules.left))
  return rules.right
}

/** An origin that no other ledger has, for a council that does not name one. */
const madeOrigin = (context: CliContext, path: string): string =>
  `${basename(path).replaceAll(/[^A-Za-z0-9.-]/g, '-')}-${context.uuid().slice(0, 8)}`

const makeKey = async (ledger: string, origin: string): Promise<SigningKey> => {
  const key = generateSigningKey(origin)
  if (isLeft(key)) {
    throw new UsageFault(
      `--origin: expected a name without spaces or plus signs, found ${JSON.stringify(origin)}`,
    )
  }
  const path = keyPath(ledger)
  const written = await writeKeyFile(path, key.right)()
  if (!isLeft(written)) return key.right
  // Another init came first since the files were looked for.
  if (written.left.tag === 'KeyFileExists') throw isThere(ledger, path)
  const problem = fileProblem(written.left.code)
  throw new StoreFault('Unavailable', `Cannot write the key "${path}": ${problem}`)
}

/** The name that a connection string gives the ledger; another one beside it is a slip. */
const originOf = ({ origin }: LedgerChoices, ledger: string): string | undefined => {
  if (!isConnectionString(ledger)) return origin
  const named = originIn(ledger)
  if (origin === undefined || origin === named) return named
  throw new UsageFault(
    `--origin: expected ${named}, as in the connection string, or no flag, found ${origin}`,
  )
}

/** A new ledger on a cluster: one that holds events is there already, whoever has a replica of it. */
const beginOnCluster = async (
  { clock }: CliContext,
  ledger: string,
  path: string,
): Promise<SqliteStore> => {
  await checkEmptyOnCluster(ledger, clock)
  return openReplicated(ledger, { replica: path, clock })
}

/**
 * Asked of the cluster itself: a replica to ask would stand in the way of whoever comes next. A single event is the
 * beginning of an `init` that was cut off, which this one completes.
 */
const checkEmptyOnCluster = async (ledger: string, clock: CliContext['clock']): Promise<void> => {
  await using cluster = await openCluster(ledger, { clock })
  if ((await cluster.head()).size <= 1) return
  throw new UsageFault(
    `Cannot create the ledger ${cluster.origin}: the cluster holds its events already, and they are left untouched; use it without init, or give another origin=`,
  )
}

const recordOpening = async (
  store: SqliteStore,
  rules: ApprovalRules,
  { history, refusals }: LedgerChoices,
): Promise<void> => {
  await openLedger(store, { history, refusalsKept: refusals })
  const command = openingCommand('SetApprovalRules', { rules }, history)
  const set = await execute({ store, states: new Map() }, rulesHandler, command)()
  if (isLeft(set)) throw new Error(`Cannot set the approval rules: ${JSON.stringify(set.left)}`)
}

/** Where a ledger is to be made, and what its first events say. */
interface LedgerToMake {
  readonly ledger: string
  readonly path: string
  readonly origin: string
  readonly rules: ApprovalRules
  readonly choices: LedgerChoices
}

/** The ledger whose key has just been written; where it cannot be made, no file stands in the way of trying again. */
const makeLedger = async (
  context: CliContext,
  { ledger, path, origin, rules, choices }: LedgerToMake,
): Promise<SqliteStore> => {
  try {
    const store = await (isConnectionString(ledger)
      ? beginOnCluster(context, ledger, path)
      : createStore(path, { origin, clock: context.clock }))
    try {
      await recordOpening(store, rules, choices)
      return store
    } catch (fault) {
      await store.close()
      await removeLedgerFile(path)
      throw fault
    }
  } catch (fault) {
    await rm(keyPath(path))
    throw fault
  }
}

/** What was created. */
export interface CreatedLedger {
  readonly ledger: string
  readonly origin: string
  readonly publicKey: string
  readonly checkpoint: CheckpointSummary | null
}

/** Creates a ledger with its key and first checkpoint and records the approval rules; a file that exists is a fault. */
export const createLedger = async (
  context: CliContext,
  choices: LedgerChoices,
  ledger: string,
): Promise<CreatedLedger & { readonly rules: string }> => {
  const path = ledgerPath(context, ledger)
  await checkFree(ledger, path)
  const rules = await readRules(context, choices.rules)
  const origin = originOf(choices, ledger) ?? madeOrigin(context, path)
  const key = await makeKey(path, origin)
  await using store = await makeLedger(context, { ledger, path, origin, rules, choices })
  const { size } = (await signHead(path, store)).checkpoint
  const checkpoint = reportSource(store).checkpointAt(size)
  const publicKey = formatVerifierKey(key.verifier)
  return { ledger: path, origin, publicKey, checkpoint, rules: rules.name }
}

/** Creates a ledger and says where it is and which key signs for it. */
export const init = async (
  context: CliContext,
  { noRefusals, ...flags }: InitFlags,
  ledger: string,
): Promise<ExitCode> => {
  const choices = { ...flags, refusals: !noRefusals }
  const { rules, ...created } = await createLedger(context, choices, ledger)
  const { origin, publicKey } = created
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument(created)
      : `Created the ledger ${ledger}\n  origin     ${origin}\n  public key ${publicKey}\n  rules      ${rules}\n`,
  )
  return exitCode.done
}
