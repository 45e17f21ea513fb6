import { type ShownEvent, showEvent } from '@coflyfr/audit'
import type { CliContext } from '../cli-context.ts'
import { eventText } from '../event-text.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import { noSuchEvent } from '../no-such-event.ts'
import type { CommonFlags } from '../parameters.ts'
import { openSession } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import { type PersonFlags, showPerson } from './show-person.ts'

const shownText = ({ event, leafHash, proof, verified }: ShownEvent): string =>
  [
    eventText(event),
    `  leaf        ${leafHash}\n`,
    `  in the tree of ${proof.size} events, root ${proof.root}: ${verified ? 'proved' : 'NOT PROVED'}\n`,
  ].join('')

/** Flags of `show`: all but the common ones go with a person. */
export interface ShowFlags extends CommonFlags, PersonFlags {
  readonly subject?: string
}

/** Flags without a meaning for one event: whoever gives them means a person. */
const onlyForPeople = ['actor', 'role', 'reason', 'out'] as const

const refusePersonFlags = (flags: ShowFlags): void => {
  const given = onlyForPeople.find((flag) => flags[flag] !== undefined)
  if (given !== undefined) throw new UsageFault(`--${given}: expected --subject beside it`)
}

/** Shows one event with its whole envelope and its proof, or everything on record about a person. */
export const show = async (
  context: CliContext,
  flags: ShowFlags,
  ledger: string,
  event?: string,
): Promise<ExitCode> => {
  if ((event === undefined) === (flags.subject === undefined))
    throw new UsageFault('Expected either EVENT, or --subject')
  if (event === undefined) return showPerson(context, flags, ledger, flags.subject ?? '')
  refusePersonFlags(flags)
  return showOne(context, flags, ledger, event)
}

const showOne = async (
  context: CliContext,
  flags: CommonFlags,
  ledger: string,
  event: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'read')
  const shown = await showEvent(session.store, event)
  if (shown === null) throw await noSuchEvent(session.store, event)
  context.process.stdout.write(flags.format === 'json' ? jsonDocument(shown) : shownText(shown))
  return shown.verified ? exitCode.done : exitCode.finding
}
