import { writeFile } from 'node:fs/promises'
import { findEvent } from '@coflyfr/audit'
import { formatTlogProof, inclusionProof } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type CliContext, userPath } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { noSuchEvent } from '../no-such-event.ts'
import type { MessageFlags } from '../parameters.ts'
import { openSession } from '../session.ts'
import { signHead } from '../sign-head.ts'

/** Flags of `prove`. */
export interface ProveFlags extends MessageFlags {
  readonly event: string
  readonly out?: string
}

/** Writes the proof that an event stands in the log: a C2SP tlog-proof with a signed checkpoint of the head. */
export const prove = async (
  context: CliContext,
  flags: ProveFlags,
  ledger: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'write')
  const event = await findEvent(session.store, flags.event)
  if (event === null) throw await noSuchEvent(session.store, flags.event)
  const { position } = event
  const checkpoint = await signHead(session.path, session.store)
  const size = session.store.tree.size()
  const path = inclusionProof(session.store.tree.readNode, position, size)
  if (isLeft(path))
    throw new Error(`Cannot prove position ${position} of ${size}: ${path.left.tag}`)
  const proof = formatTlogProof({ index: position, proof: path.right, checkpoint })
  if (isLeft(proof)) throw new Error(`Cannot write the proof: ${proof.left.tag}`)
  if (flags.out === undefined) context.process.stdout.write(proof.right)
  else await writeFile(userPath(context, flags.out), proof.right)
  return exitCode.done
}
