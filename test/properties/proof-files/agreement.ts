import {
  type CheckedEventProof,
  type CheckedProof,
  checkEventProof,
  checkProof,
} from '@coflyfr/audit'
import type { Command } from '@coflyfr/core'
import { formatVerifierKey, type VerifierKey } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { parseVerifierKey } from '../../../packages/verifier/src/notes/verifier-key.ts'
import { verifyProof } from '../../../packages/verifier/src/proof/verify-proof.ts'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'

/** What somebody checks a proof file with. */
export interface Brought {
  readonly keys: readonly VerifierKey[]
  readonly command: { readonly parsed: Command; readonly text: string } | null
  /** The event, as a line of `events.ndjson` has it. */
  readonly event?: string | null
}

/** The answers by the names of the checks, or nothing but that the file cannot be read. */
export type Answers = Readonly<Record<string, string>>

/** A verifier of proof files. */
export type Checks = (text: string, brought: Brought) => Promise<Answers>

const unreadable: Answers = { readable: 'fail' }

const answersOf = (
  checks:
    | (CheckedProof | CheckedEventProof)['checks']
    | Awaited<ReturnType<typeof verifyProof>>['checks'],
): Answers => Object.fromEntries(checks.map(({ check, status }) => [check, status]))

/** The library’s, as `coflyfr verify-proof` asks it. */
export const library: Checks = async (text, { keys, command, event = null }) => {
  const checked = text.startsWith('c2sp.org/tlog-proof@')
    ? checkEventProof(text, { keys, event })
    : await checkProof(text, { keys, command: command?.parsed ?? null })
  return isLeft(checked) ? unreadable : answersOf(checked.right.checks)
}

/** The independent one. */
export const independent: Checks = async (text, { keys, command, event = null }) => {
  const known = keys.map((key) => {
    const parsed = parseVerifierKey(nodeHashing, formatVerifierKey(key))
    if (parsed === undefined) throw new Error('The verifier cannot read a key')
    return parsed
  })
  const evidence = { checkpoints: [], minutes: [], keys: known, policy: null, ends: null }
  const { checks } = await verifyProof(
    {
      hashing: nodeHashing,
      evidence,
      event: event === null ? null : { name: 'event', source: event },
      command: command === null ? null : { name: 'command', source: command.text },
    },
    text,
  )
  return answersOf(checks)
}

/** The names of the checks that fail. */
export const failing = (answers: Answers): readonly string[] =>
  Object.keys(answers).filter((check) => answers[check] === 'fail')
