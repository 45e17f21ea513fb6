import {
  type CheckedEventProof,
  type CheckedProof,
  checkEventProof,
  checkProof,
  type ProofExpectation,
  type UnreadableProof,
} from '@coflyfr/audit'
import { parseKeyEnds, parsePolicy } from '@coflyfr/proof'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import { keyGiven } from '../key-given.ts'
import type { CommonFlags } from '../parameters.ts'
import { policyAlone } from '../policy-alone.ts'
import { proofText } from '../proof-text.ts'
import { readText } from '../read-text.ts'
import { readTrustFile } from '../read-trust-file.ts'
import { UsageFault } from '../usage-fault.ts'

/** Flags of `verify-proof`. */
export interface VerifyProofFlags extends CommonFlags {
  readonly key?: readonly string[]
  readonly policy?: string
  readonly keyEnds?: string
  readonly command?: string
  readonly event?: string
}

/** What is claimed and how each check came out, without the events that the file holds already. */
const answerOf = (checked: CheckedProof | CheckedEventProof) => {
  const { kind, checks } = checked
  if (checked.kind === 'event') return { kind, claim: checked.proof, checks }
  const { events, heads, ...claim } = checked.proof
  return { kind, claim: { ...claim, events: events.length }, checks }
}

const tlogProofHeader = 'c2sp.org/tlog-proof@'

/** A file of another kind than the flag is for. */
const notFor = (flag: string, expected: string, file: string, found: string): UsageFault =>
  new UsageFault(`${flag}: expected the proof of ${expected} in "${file}", found that of ${found}`)

const checkedFile = async (
  context: CliContext,
  flags: VerifyProofFlags,
  file: string,
): Promise<Either<UnreadableProof, CheckedProof | CheckedEventProof>> => {
  const { command: commandFile, event: eventFile } = flags
  if (flags.key !== undefined && flags.policy !== undefined) throw new UsageFault(policyAlone)
  const trust: Pick<ProofExpectation, 'keys' | 'keyEnds' | 'policy'> = {
    keys: (flags.key ?? []).map(keyGiven),
    policy:
      flags.policy === undefined
        ? null
        : await readTrustFile(context, '--policy', flags.policy, parsePolicy),
    keyEnds:
      flags.keyEnds === undefined
        ? []
        : await readTrustFile(context, '--key-ends', flags.keyEnds, parseKeyEnds),
  }
  const text = await readText(context, file)
  if (text.startsWith(tlogProofHeader)) {
    if (commandFile !== undefined) throw notFor('--command', 'a refusal', file, 'an event')
    const event = eventFile === undefined ? null : await readText(context, eventFile)
    return checkEventProof(text, { ...trust, event })
  }
  const command =
    commandFile === undefined
      ? null
      : commandFromText(commandFile, await readText(context, commandFile)).command
  const checked = await checkProof(text, { ...trust, command })
  if (isLeft(checked)) return checked
  const { kind } = checked.right
  if (command !== null && kind !== 'refusal')
    throw notFor('--command', 'a refusal', file, `a ${kind}`)
  if (eventFile !== undefined) throw notFor('--event', 'an event', file, `a ${kind}`)
  return checked
}

/** Checks a file of a proof from itself alone. */
export const verifyProof = async (
  context: CliContext,
  flags: VerifyProofFlags,
  file: string,
): Promise<ExitCode> => {
  const checked = await checkedFile(context, flags, file)
  if (isLeft(checked)) {
    const { path, expected } = checked.left
    throw new UsageFault(
      `"${file}" is no proof that prove wrote: ${path === '' ? '' : `${path}: `}expected ${expected}`,
    )
  }
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(answerOf(checked.right)) : proofText(checked.right),
  )
  const failed = checked.right.checks.some(({ status }) => status === 'fail')
  return failed ? exitCode.finding : exitCode.done
}
