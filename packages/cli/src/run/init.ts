import { access, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { describeErrors, execute, openingCommand, openLedger, parseJson } from '@coflyfr/core'
import { rulesHandler, standardRules } from '@coflyfr/governance'
import { ApprovalRules } from '@coflyfr/governance/rules'
import {
  formatVerifierKey,
  generateSigningKey,
  type SigningKey,
  writeKeyFile,
} from '@coflyfr/proof'
import type { CheckpointSummary } from '@coflyfr/reports'
import { createStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type CliContext, userPath } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { reportSource } from '../session.ts'
import { checkpointsPath, keyPath } from '../side-files.ts'
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
export interface InitFlags extends CommonFlags, LedgerChoices {}

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const readRules = async (context: CliContext, file: string | undefined): Promise<ApprovalRules> => {
  if (file === undefined) return standardRules
  const text = await readFile(userPath(context, file), 'utf8').catch(() => {
    throw new UsageFault(
      `Cannot read the rules "${file}": there is no such file, or it may not be read`,
    )
  })
  const value = parseJson(text)
  if (isLeft(value)) throw new UsageFault(`${file}: not JSON: ${JSON.stringify(value.left)}`)
  const rules = ApprovalRules.decode(value.right)
  if (!isLeft(rules)) return rules.right
  const problems = describeErrors(rules.left).map(
    ({ path, expected, value: found }) =>
      `${file}: ${path}: expected ${expected}, found ${JSON.stringify(found)}`,
  )
  throw new UsageFault(problems.join('\n'))
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
  const written = await writeKeyFile(keyPath(ledger), key.right)()
  if (isLeft(written))
    throw new UsageFault(`Cannot write "${keyPath(ledger)}": ${written.left.tag}`)
  return key.right
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
  const path = userPath(context, ledger)
  for (const file of [path, keyPath(path), checkpointsPath(path)]) {
    if (await exists(file))
      throw new UsageFault(`Cannot create "${ledger}": "${file}" exists and is left untouched`)
  }
  const rules = await readRules(context, choices.rules)
  const origin = choices.origin ?? madeOrigin(context, path)
  const key = await makeKey(path, origin)
  await using store = await createStore(path, { origin, clock: context.clock })
  await recordOpening(store, rules, choices)
  await signHead(path, store)
  const checkpoint = reportSource(store).checkpointAt(store.tree.size())
  const publicKey = formatVerifierKey(key.verifier)
  return { ledger: path, origin, publicKey, checkpoint, rules: rules.name }
}

/** Creates a ledger and says where it is and which key signs for it. */
export const init = async (
  context: CliContext,
  flags: InitFlags,
  ledger: string,
): Promise<ExitCode> => {
  const { rules, ...created } = await createLedger(context, flags, ledger)
  const { origin, publicKey } = created
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument(created)
      : `Created the ledger ${ledger}\n  origin     ${origin}\n  public key ${publicKey}\n  rules      ${rules}\n`,
  )
  return exitCode.done
}
