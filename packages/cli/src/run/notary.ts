import { setTimeout } from 'node:timers/promises'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { MessageFlags } from '../parameters.ts'
import { openSession } from '../session.ts'
import { signHead } from '../sign-head.ts'

/** Flags of `notary`. */
export interface NotaryFlags extends MessageFlags {
  /** After how many seconds to end; without it at a signal. */
  readonly seconds?: number
}

/** Longest between two signatures of a log that grows (ARCHITECTURE, checkpoints: at most one a second). */
const restMs = 1_000

/** A signal that comes when the process is told to end, or when the time is over. */
const endOf = (seconds: number | undefined): AbortSignal => {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  return seconds === undefined
    ? stop.signal
    : AbortSignal.any([stop.signal, AbortSignal.timeout(seconds * 1_000)])
}

/**
 * Follows a ledger and signs its head whenever it has grown, at most once a second. The log is followed and not
 * trusted: a head that does not go on from the last checkpoint is a fault, and nothing is signed.
 */
export const notary = async (
  context: CliContext,
  { seconds, quiet }: NotaryFlags,
  ledger: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'write')
  const signal = endOf(seconds)
  let signed = -1
  for await (const message of session.store.subscribe({ signal })) {
    if (message.kind !== 'caught-up' || session.store.tree.size() === signed) continue
    const { checkpoint } = await signHead(session.path, session.store)
    signed = checkpoint.size
    const { origin, size, root } = checkpoint
    const told = `${origin} ${size} ${Buffer.from(root).toString('base64')}\n`
    if (!quiet) context.process.stdout.write(told)
    await setTimeout(restMs, undefined, { signal }).catch(() => {})
  }
  return exitCode.done
}
