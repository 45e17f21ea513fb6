import { type CheckedProof, checkProof } from '@coflyfr/audit'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import { keyGiven } from '../key-given.ts'
import type { CommonFlags } from '../parameters.ts'
import { proofText } from '../proof-text.ts'
import { readText } from '../read-text.ts'
import { UsageFault } from '../usage-fault.ts'

/** Flags of `verify-proof`. */
export interface VerifyProofFlags extends CommonFlags {
  readonly key?: readonly string[]
  readonly command?: string
}

/** What is claimed and how each check came out, without the events that the file holds already. */
const answerOf = ({ kind, proof, checks }: CheckedProof) => {
  const { events, heads, ...claim } = proof
  return { kind, claim: { ...claim, events: events.length }, checks }
}

/** Checks a file of a proof from itself alone. */
export const verifyProof = async (
  context: CliContext,
  flags: VerifyProofFlags,
  file: string,
): Promise<ExitCode> => {
  const keys = (flags.key ?? []).map(keyGiven)
  const command =
    flags.command === undefined
      ? null
      : commandFromText(flags.command, await readText(context, flags.command)).command
  const checked = await checkProof(await readText(context, file), { keys, command })
  if (isLeft(checked)) {
    const { path, expected } = checked.left
    throw new UsageFault(
      `"${file}" is no proof that prove wrote: ${path === '' ? '' : `${path}: `}expected ${expected}`,
    )
  }
  if (command !== null && checked.right.kind !== 'refusal')
    throw new UsageFault(
      `--command: expected the proof of a refusal in "${file}", found that of a ${checked.right.kind}`,
    )
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(answerOf(checked.right)) : proofText(checked.right),
  )
  const failed = checked.right.checks.some(({ status }) => status === 'fail')
  return failed ? exitCode.finding : exitCode.done
}
