import {
  type CommandResult,
  type JsonValue,
  type Recorded,
  SubjectKey,
  sealedIn,
} from '@coflyfr/core'
import { eventsOfPerson, keysOfPerson, readSealed, sealedFor } from '@coflyfr/privacy'
import { IdentityUnsealed, StatementUnsealed } from '@coflyfr/privacy/events'
import type { ActorFlags } from '../actor-flags.ts'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { type PersonEntry, personEntry } from '../person-record/person-entry.ts'
import { type PersonRecord, personText } from '../person-record/person-text.ts'
import type { Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import { checkOutput, writeOutput } from '../write-output.ts'
import { asking, onSignedLedger } from './subject/asking.ts'

/** Flags of `show` that go with a person. */
export interface PersonFlags {
  readonly actor?: string
  readonly role?: string
  readonly reason?: string
  readonly breakGlass: boolean
  readonly lang: 'en' | 'cy'
  readonly out?: string
}

/** Who reads, and why: without both nothing is opened. */
interface Reader extends ActorFlags {
  readonly reason: string
  readonly breakGlass: boolean
}

const readerOf = ({ actor, role, reason, breakGlass }: PersonFlags): Reader => {
  if (actor === undefined || role === undefined || reason === undefined)
    throw new UsageFault('--subject: expected --actor, --role and --reason with it')
  return { actor, role, reason, breakGlass }
}

/** What stands in the place of a value that cannot be opened any longer. */
const [destroyed, missing] = ['(destroyed)', '(not in the vault)']

/** Events that tell which digests were read: of them nothing is read again. */
const accessLog: readonly string[] = [IdentityUnsealed.type, StatementUnsealed.type]

/** The values of one event by their digests, or the result that stands in the way of all of them. */
type Opened = ReadonlyMap<string, JsonValue> | CommandResult

const isResult = (opened: Opened): opened is CommandResult => 'outcome' in opened

const openFields = async (
  context: CliContext,
  { environment, vault }: Session,
  reader: Reader,
  { type, stream, revision, data }: Recorded,
  keys: readonly string[],
): Promise<Opened> => {
  const opened = new Map<string, JsonValue>()
  const subject = sealedFor(data)
  if (subject === null || !keys.includes(subject) || accessLog.includes(type)) return opened
  const { reason, breakGlass } = reader
  for (const { path: field, sealed } of sealedIn(data)) {
    if ((await vault.standing(subject)) === 'erased') {
      opened.set(sealed.sealed, destroyed)
      continue
    }
    const asked = { subject, stream, revision, field, sealed, reason, breakGlass }
    const read = await readSealed(environment, asking(context, reader, 'UnsealStatement', asked))
    if (read.result.outcome !== 'committed') return read.result
    const [reading] = read.readings
    opened.set(sealed.sealed, reading !== undefined && 'value' in reading ? reading.value : missing)
  }
  return opened
}

const recordOf = async (
  context: CliContext,
  session: Session,
  reader: Reader,
  subject: string,
): Promise<PersonRecord | CommandResult> => {
  const { store } = session
  const { own, merged } = await keysOfPerson(store, subject)
  const keys = [own, ...merged]
  const { size } = await store.head()
  const events = await eventsOfPerson(store, keys)
  if (events.length === 0)
    throw new UsageFault(`--subject: nothing is on record about ${JSON.stringify(subject)}`)
  const entries: PersonEntry[] = []
  const values: JsonValue[] = []
  for (const event of events) {
    const opened = await openFields(context, session, reader, event, keys)
    if (isResult(opened)) return opened
    values.push(...opened.values())
    entries.push(personEntry(event, keys, opened))
  }
  const closed = values.filter((value) => value === destroyed || value === missing).length
  return {
    origin: store.origin,
    subject: own,
    merged,
    size,
    entries,
    opened: values.length - closed,
    closed,
  }
}

/** Shows everything on record about a person: the answer to a request for access, before what is exempt is taken out. */
export const showPerson = async (
  context: CliContext,
  flags: CommonFlags & PersonFlags,
  ledger: string,
  subject: string,
): Promise<ExitCode> => {
  const reader = readerOf(flags)
  if (!SubjectKey.is(subject))
    throw new UsageFault(
      `--subject: expected a key such as 7f3a9b21, found ${JSON.stringify(subject)}`,
    )
  // Each reading is on record for good: none is made for a file that cannot be written.
  await checkOutput(context, flags.out)
  const found = await onSignedLedger(context, ledger, (session) =>
    recordOf(context, session, reader, subject),
  )
  if ('outcome' in found) {
    context.process.stdout.write(`${JSON.stringify(found)}\n`)
    return found.outcome === 'unknown' ? exitCode.unknown : exitCode.finding
  }
  const content = flags.format === 'json' ? jsonDocument(found) : personText(found, flags.lang)
  await writeOutput(context, flags.out, content)
  return exitCode.done
}
