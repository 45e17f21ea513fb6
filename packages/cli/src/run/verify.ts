import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CheckpointText,
  type Verification,
  verificationOfFault,
  verify as verifyLedger,
  verifyPack,
} from '@coflyfr/audit'
import { StoreFault } from '@coflyfr/core'
import {
  type Checkpoint,
  describeCheckpointRefusal,
  type KeyEnd,
  type Policy,
  parseCheckpointLog,
  parseKeyEnds,
  parseMinute,
  parsePolicy,
  readKeyFile,
  type VerifierKey,
} from '@coflyfr/proof'
import { isConnectionString, openReplicated } from '@coflyfr/store-kurrentdb'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { ledgerName } from '../backup/manifest.ts'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import { keyGiven } from '../key-given.ts'
import { ledgerPath } from '../ledger-place.ts'
import type { CommonFlags } from '../parameters.ts'
import { policyAlone } from '../policy-alone.ts'
import { readText } from '../read-text.ts'
import { readTrustFile } from '../read-trust-file.ts'
import { scratchLedger } from '../scratch-ledger.ts'
import { checkpointsPath, keyPath, keyProblem, readKeyEnds } from '../side-files.ts'
import { UsageFault } from '../usage-fault.ts'
import { vaultToCheck } from '../vault-to-check.ts'
import { verdictsText } from '../verdicts-text.ts'

/** Flags of `verify`. */
export interface VerifyFlags extends CommonFlags {
  readonly checkpoint?: readonly string[]
  readonly minute?: readonly string[]
  readonly key?: readonly string[]
  readonly policy?: string
  readonly keyEnds?: string
}

const textOf = async (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch(() => null)

/** Whether a text is a signed note, or a file of several, in any state: only something else altogether is a slip. */
const hasCheckpoint = (text: string): boolean => parseCheckpointLog(`${text}\n`).records.length > 0

/** The files given; without any, the checkpoints kept beside the ledger. */
const checkpointTexts = async (
  context: CliContext,
  ledger: string,
  files: readonly string[] | undefined,
): Promise<readonly CheckpointText[]> => {
  if (files === undefined) {
    const source = checkpointsPath(ledger)
    const text = await textOf(source)
    return text === null ? [] : [{ source, text }]
  }
  return Promise.all(
    files.map(async (file) => {
      const text = await readText(context, file)
      if (hasCheckpoint(text)) return { source: file, text }
      throw new UsageFault(`--checkpoint: expected a signed checkpoint in "${file}", found none`)
    }),
  )
}

/** A checkpoint as minutes print it, typed in by hand: origin, size and root with spaces between. */
const minuted = (text: string): Checkpoint => {
  const parsed = parseMinute(text)
  if (!isLeft(parsed)) return parsed.right
  const { length } = text.split(/\s+/).filter((word) => word !== '')
  const problem =
    length === 3
      ? describeCheckpointRefusal(parsed.left)
      : `expected three words with spaces between and none inside, found ${length}`
  throw new UsageFault(
    `--minute: expected "ORIGIN SIZE ROOT" as a checkpoint has them, found ${JSON.stringify(text)} (${problem})`,
  )
}

/** Whose signatures are taken, and why none is. */
interface Trust {
  readonly keys: readonly VerifierKey[]
  readonly keyEnds: readonly KeyEnd[]
  readonly policy: Policy | null
  readonly problem: string | null
}

/** The ends of keys given; without any, those beside the ledger. */
const keyEndsOf = (context: CliContext, ledger: string, file: string | undefined) =>
  file === undefined
    ? readKeyEnds(ledger)
    : readTrustFile(context, '--key-ends', file, parseKeyEnds)

/** The policy or the keys given; without any, the public half of the key beside the ledger, and its keys before that. */
const trustOf = async (context: CliContext, flags: VerifyFlags, ledger: string): Promise<Trust> => {
  const { key: given, policy: file } = flags
  if (given !== undefined && file !== undefined) throw new UsageFault(policyAlone)
  const keyEnds = await keyEndsOf(context, ledger, flags.keyEnds)
  const none = { keys: [], policy: null, problem: null, keyEnds }
  if (file !== undefined) {
    return { ...none, policy: await readTrustFile(context, '--policy', file, parsePolicy) }
  }
  if (given !== undefined) return { ...none, keys: given.map(keyGiven) }
  const path = keyPath(ledger)
  const key = await readKeyFile(path)()
  return isLeft(key)
    ? { ...none, problem: `"${path}": ${keyProblem(key.left)}, or give --key` }
    : { ...none, keys: [key.right.verifier, ...keyEnds.map((end) => end.key)] }
}

/** Damage is an answer of verify; a path that leads to no ledger is a fault of whoever gave it. */
const isDamage = (fault: unknown): boolean =>
  fault instanceof StoreFault && (fault.code === 'Damaged' || fault.code === 'Truncated')

/** Verifies a pack with what was given; the pack brings checkpoints, keys and ends of keys of its own. */
const verificationOfPack = async (
  context: CliContext,
  flags: VerifyFlags,
  folder: string,
): Promise<Verification> => {
  const { checkpoint = [], minute = [], key = [], policy, keyEnds } = flags
  if (key.length > 0 && policy !== undefined) throw new UsageFault(policyAlone)
  return verifyPack(folder, {
    checkpoints: await checkpointTexts(context, folder, checkpoint),
    minuted: minute.map(minuted),
    keys: key.map(keyGiven),
    policy:
      policy === undefined ? null : await readTrustFile(context, '--policy', policy, parsePolicy),
    keyEnds:
      keyEnds === undefined
        ? undefined
        : await readTrustFile(context, '--key-ends', keyEnds, parseKeyEnds),
    scratchLedger,
  })
}

const cannotVerify = (given: string, found: string): StoreFault =>
  new StoreFault('IsADirectory', `Cannot verify "${given}": it is ${found}`)

/**
 * Whether this is a folder that holds what a pack holds, though its manifest may be gone. Any other folder is a slip: a backup
 * has a manifest as well, but it is its ledger that can be verified.
 */
const isPack = async (path: string, given: string): Promise<boolean> => {
  const names = await readdir(path).catch(() => null)
  if (names === null) return false
  if (names.includes('events.ndjson')) return true
  if (names.includes('manifest.json') && names.includes(ledgerName))
    throw cannotVerify(given, `a backup; verify "${join(given, ledgerName)}", or restore it`)
  if (names.includes('manifest.json')) return true
  throw cannotVerify(
    given,
    'a folder, and no evidence pack: there is no manifest.json in it; give the file of a ledger, or the folder that export wrote',
  )
}

/** The file itself; of a cluster everything is read anew, since a replica is not what is to be verified. */
const openForAudit = async (ledger: string, path: string): Promise<SqliteStore> => {
  if (!isConnectionString(ledger)) return openStore(path, { forAudit: true })
  const folder = await mkdtemp(join(tmpdir(), 'coflyfr-verify-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  try {
    const store = await openReplicated(ledger, { replica: join(folder, 'ledger') })
    const close = () => store.close().finally(removeFolder)
    return { ...store, close, [Symbol.asyncDispose]: close }
  } catch (fault) {
    await removeFolder()
    throw fault
  }
}

/** Verifies the ledger or the pack at a path and answers with its five verdicts. */
export const verification = async (
  context: CliContext,
  flags: VerifyFlags,
  ledger: string,
): Promise<Verification> => {
  const path = ledgerPath(context, ledger)
  if (await isPack(path, ledger)) return verificationOfPack(context, flags, path)
  const checkpoints = await checkpointTexts(context, path, flags.checkpoint)
  const { problem, ...trust } = await trustOf(context, flags, path)
  const evidence = { checkpoints, ...trust, minuted: (flags.minute ?? []).map(minuted) }
  try {
    // Opening refuses a file that disagrees with its hashes or its checkpoints: verify says itself what does not agree.
    await using store = await openForAudit(ledger, path)
    await using vault = vaultToCheck(path, store.origin)
    const verified = await verifyLedger(store, { ...evidence, vault: vault.given })
    if (problem !== null)
      context.process.stderr.write(`coflyfr: No signature can be checked: ${problem}\n`)
    return verified
  } catch (fault) {
    if (isDamage(fault)) return verificationOfFault(fault)
    throw fault
  }
}

/** Prints five separate verdicts on a ledger. */
export const verify = async (
  context: CliContext,
  flags: VerifyFlags,
  ledger: string,
): Promise<ExitCode> => {
  const found = await verification(context, flags, ledger)
  context.process.stdout.write(flags.format === 'json' ? jsonDocument(found) : verdictsText(found))
  const failed = Object.values(found.verdicts).some(({ status }) => status === 'fail')
  return failed ? exitCode.finding : exitCode.done
}
