import { Readable } from 'node:stream'
import type { CommandResult } from '@coflyfr/core'
import { generateCouncil } from '@coflyfr/synthetic'
import type { CliContext } from '../cli-context.ts'
import { type Timing, timed } from '../measured/timed.ts'
import { createLedger } from '../run/init.ts'
import { recordLines } from '../run/record.ts'
import { openSession } from '../session.ts'
import { signHead } from '../sign-head.ts'

/** A child has some twenty commands in its life, so this gives about twice as many as are needed. */
const childrenOf = (events: number): number => Math.ceil(events / 10)

/** Nearly every command has one event. */
const linesOf = (seed: number, events: number): readonly string[] => {
  const lines: string[] = []
  for (const command of generateCouncil({ seed, children: childrenOf(events) })) {
    if (lines.length === events) break
    lines.push(JSON.stringify(command))
  }
  return lines
}

/** How much was recorded, and how long it took. */
export interface RecordedCouncil extends Timing {
  readonly events: number
  readonly commands: number
}

/** Records the commands of a council that never was, one after the other, each synced before the next is decided. */
export const recordCouncil = async (
  context: CliContext,
  ledger: string,
  { seed, events }: { readonly seed: number; readonly events: number },
): Promise<RecordedCouncil> => {
  await createLedger(
    context,
    { origin: 'bench.example/ledger', history: true, refusals: true },
    ledger,
  )
  const results: CommandResult[] = []
  const onResult = (result: CommandResult): void => void results.push(result)
  await using session = await openSession(context, ledger, 'write')
  const before = (await session.store.head()).size
  const lines = linesOf(seed, events)
  const listener = { onResult, onProcessResult: onResult }
  const timing = await timed(
    async () => void (await recordLines(session, 'council', Readable.from(lines), listener)),
  )
  await signHead(session.path, session.store)
  const { size } = await session.store.head()
  return { ...timing, events: size - before, commands: results.length }
}
