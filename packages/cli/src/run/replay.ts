import { createInterface } from 'node:readline'
import { everyRule, type ReplayedEvent, replay } from '@coflyfr/audit'
import { resolveKnownAt } from '@coflyfr/core'
import type { CliContext } from '../cli-context.ts'
import { eventTestGiven } from '../event-test-given.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { nothingReplayed } from '../nothing-replayed.ts'
import type { CommonFlags } from '../parameters.ts'
import { knownAtGiven } from '../point-in-time.ts'
import { replayedText } from '../replay-text.ts'
import { openSession, type Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'

/** Flags of `replay`. */
export interface ReplayFlags extends CommonFlags {
  readonly from?: string
  readonly to?: string
  readonly stream?: string
  readonly where?: readonly string[]
  readonly step: boolean
}

/** The position that a flag names: itself, or the last one that an instant had seen. */
const positionOf = async (
  { store }: Session,
  flag: string,
  text: string | undefined,
): Promise<number | null> => {
  if (text === undefined) return null
  return (await resolveKnownAt(store, knownAtGiven(flag, text))).position
}

/** Waits for Enter between events; q, or the end of the input, is enough. */
async function* answers(context: CliContext): AsyncGenerator<string> {
  const lines = createInterface({ input: context.stdin })
  try {
    yield* lines
  } finally {
    lines.close()
  }
}

const prompt = 'Enter: the next event · q: quit '

/** One event after the other, as long as whoever looks at them asks for the next. */
async function* stepwise(
  context: CliContext,
  events: AsyncIterable<ReplayedEvent>,
): AsyncGenerator<ReplayedEvent> {
  const asked = answers(context)
  try {
    for await (const event of events) {
      yield event
      context.process.stderr.write(prompt)
      const { done, value } = await asked.next()
      if (done === true || value.trim().toLowerCase().startsWith('q')) return
    }
  } finally {
    await asked.return(undefined)
  }
}

/** Prints history event by event: what each said and changed, and the command, the rules and the decisions behind it. */
export const replayLedger = async (
  context: CliContext,
  flags: ReplayFlags,
  ledger: string,
): Promise<ExitCode> => {
  const where = (flags.where ?? []).map(eventTestGiven)
  await using session = await openSession(context, ledger, 'read')
  const upTo = await positionOf(session, '--to', flags.to)
  const from = await positionOf(session, '--from', flags.from)
  if (from !== null && upTo !== null && from > upTo)
    throw new UsageFault(
      `--from: expected a position up to that of --to, found ${from} after ${upTo}`,
    )
  const { store } = session
  const { stream = '' } = flags
  const options = {
    from: from ?? 0,
    streamPrefix: stream,
    where,
    ...(upTo === null ? {} : { upTo }),
  }
  const events = replay(store, everyRule, options)
  const isTerminal = context.process.stdout.isTTY === true
  const isStepped = flags.step && isTerminal && flags.format === 'table'
  const isJson = flags.format === 'json' || (flags.step && !isTerminal)
  let count = 0
  let isBroken = false
  for await (const event of isStepped ? stepwise(context, events) : events) {
    count += 1
    const { outcome } = event.decidedAgain
    isBroken ||= outcome === 'refused' || outcome === 'differs'
    context.process.stdout.write(isJson ? `${JSON.stringify(event)}\n` : `${replayedText(event)}\n`)
  }
  if (count === 0 && !flags.quiet)
    context.process.stderr.write(`coflyfr: ${await nothingReplayed(store, { stream, where })}\n`)
  return isBroken ? exitCode.finding : exitCode.done
}
