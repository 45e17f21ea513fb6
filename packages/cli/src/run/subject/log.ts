import { type EventStore, type Recorded, SubjectKey } from '@coflyfr/core'
import { eventsOfPerson, keysOfPerson } from '@coflyfr/privacy'
import { IdentityUnsealed, StatementUnsealed } from '@coflyfr/privacy/events'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import type { CliContext } from '../../cli-context.ts'
import { type ExitCode, exitCode } from '../../exit-code.ts'
import { jsonDocument } from '../../json-document.ts'
import type { CommonFlags } from '../../parameters.ts'
import { openSession } from '../../session.ts'
import { UsageFault } from '../../usage-fault.ts'

/** One reading of the vault. */
interface LogEntry {
  readonly recordedAt: string
  readonly position: number
  readonly actor: string
  readonly role: string
  readonly subject: string
  readonly read: string
  readonly reason: string
  readonly need: string
  readonly breakGlass: boolean
}

const entriesOf = ({ recordedAt, position, actor, data }: Recorded): readonly LogEntry[] => {
  const who = { recordedAt, position, actor: actor.id, role: actor.role }
  if (IdentityUnsealed.data.is(data)) {
    const { subject, reason, need, breakGlass } = data
    const read = data.read.map(({ field }) => field).join(', ')
    return [{ ...who, subject, read, reason, need, breakGlass }]
  }
  if (!StatementUnsealed.data.is(data)) return []
  const { subject, reason, need, breakGlass, stream, revision, field } = data
  return [{ ...who, subject, read: `${field} of ${stream}@${revision}`, reason, need, breakGlass }]
}

const logText = (entries: readonly LogEntry[]): string => {
  if (entries.length === 0) return 'Nothing was read\n'
  const head = ['Recorded', 'By', 'Subject', 'Read', 'Reason', 'Need to know', 'Glass']
  const table = new CliTable({ ...plainTable, head })
  for (const { recordedAt, actor, role, subject, read, reason, need, breakGlass } of entries) {
    const glass = breakGlass ? 'BROKEN' : ''
    table.push([recordedAt, `${actor} (${role})`, subject, read, reason, need, glass])
  }
  return `${table.toString()}\n`
}

/** Every key of the person: what was read under one that was merged was read of them too. */
const keysAsked = async (store: EventStore, subject: string): Promise<readonly string[]> => {
  if (!SubjectKey.is(subject))
    throw new UsageFault(`SUBJECT: expected a key such as 7f3a9b21, found "${subject}"`)
  const { own, merged } = await keysOfPerson(store, subject)
  const keys = [own, ...merged]
  if ((await eventsOfPerson(store, keys)).length > 0) return keys
  throw new UsageFault(`SUBJECT: nothing is on record about "${subject}"`)
}

/** Prints every reading of the vault: who, whose, what, why, and whether the glass was broken for it. */
export const log = async (
  context: CliContext,
  flags: CommonFlags,
  ledger: string,
  subject?: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'read')
  const keys = subject === undefined ? null : await keysAsked(session.store, subject)
  const types = [IdentityUnsealed.type, StatementUnsealed.type]
  const entries: LogEntry[] = []
  for await (const batch of session.store.readAll({ types }))
    entries.push(...batch.flatMap(entriesOf))
  const asked = entries.filter((entry) => keys === null || keys.includes(entry.subject))
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument({ entries: asked }) : logText(asked),
  )
  return exitCode.done
}
