import type { Command, CommandDefinition } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { shown } from '../shown.ts'
import { causeCheck } from './cause-check.ts'
import { checkAppend } from './check-append.ts'
import { repeatCheck } from './check-repeat.ts'
import type { CommandGroup, GroupInPlace } from './command-groups.ts'
import { commandOf } from './command-of.ts'
import { decideAgain, type Redecision } from './decide-again.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { Findings } from './findings.ts'
import { logAsItStood } from './log-as-it-stood.ts'
import { manyStates } from './many-states.ts'
import { type ProcessCheck, type ProcessFinding, processCheck } from './process-check.ts'
import { recentEvents } from './recent-events.ts'
import { checkContext, revisionsRead } from './recorded-context.ts'
import type { RuleBook } from './rule-book.ts'
import { undecidedTypes } from './undecided-types.ts'

/** Checks the commands of a log, one after another from the first. */
export interface RulesCheck {
  readonly take: (placed: GroupInPlace) => Promise<void>
  /** Checks the causes of appends, and reports what was not decided again. */
  readonly finish: () => Promise<void>
}

/**
 * Decides every command again on the log as it stood before. In between it keeps some states, as `execute` does, the
 * last revision of each stream, and what processes still have to do: memory grows with these and not with the events.
 */
export const rulesCheck = (
  findings: Findings,
  ledger: AuditedLedger,
  rules: RuleBook,
): RulesCheck => {
  const revisions = new Map<string, number>()
  const checkRepeat = repeatCheck(findings, ledger)
  const recent = recentEvents()
  const states = manyStates((stream, from) =>
    recent.between(stream, from, revisions.get(stream) ?? -1),
  )
  const environment = { store: logAsItStood(ledger, revisions), states, explains: false }
  const processes = processCheck(rules.processes)
  const causes = causeCheck(findings, ledger)
  /** Streams with an event of an unknown type: commands that read them cannot be decided again. */
  const clouded = new Set<string>()
  const undecided = undecidedTypes()

  const decide = async (group: CommandGroup): Promise<void> => {
    const found = commandOf(rules, group)
    const given = givenBy(processes, group, found)
    if (given.tag !== 'Given') causes.take(group[0])
    processes.take(group)
    await decideFound(group, found)
    if (given.tag === 'Wrong') findings.add(about(group, given.code, given.detail))
  }

  const decideFound = async (group: CommandGroup, found: CommandFound): Promise<void> => {
    const { type } = group[0]
    if ('code' in found) {
      if (found.code === 'UnknownEventType') clouded.add(group[0].stream)
      if (hidesWhatIsKnown(rules, group)) findings.add(beginsUnknown(group))
      return undecided.add(type, { code: found.code, count: 1, firstAt: group[0].position })
    }
    const { definition, command } = found
    const cloud = cloudOver(clouded, group)
    if (cloud !== null) return findings.add(about(group, 'EventUnreadable', cloud))
    if (isLeft(command))
      return findings.add(about(group, 'CommandMalformed', `${definition.name}: ${command.left}`))
    const again = await decideAgain(environment, definition, command.right, group)
    if (again.tag === 'Same') return
    const isStale = await decideOnItsContext(ledger, revisions, definition, command.right, group)
    findings.add(findingOf(group, definition.name, again, isStale))
  }

  return {
    take: async (placed) => {
      const { group } = placed
      const asked = checkRepeat.take(placed)
      if (asked !== null) await asked
      checkContext(findings, revisions, group)
      checkAppend(findings, group)
      try {
        await decide(group)
      } catch (error) {
        findings.add(about(group, 'EventUnreadable', String(error)))
      }
      for (const { stream, revision } of group) revisions.set(stream, revision)
      if (rules.commandFrom.size > 0) recent.add(group)
    },
    finish: async () => {
      await causes.finish()
      for (const finding of undecided.findings()) findings.add(finding)
    },
  }
}

/**
 * A stream with an unknown event that the decision read. Registers of bodies do not count: reading them skips unknown
 * events.
 */
const cloudOver = (clouded: ReadonlySet<string>, [{ context }]: CommandGroup): string | null => {
  const cloud = context.find(({ stream }) => clouded.has(stream) && !stream.startsWith('body-'))
  return cloud === undefined
    ? null
    : `${cloud.stream}, which it read, holds a type of event that is not known`
}

/**
 * Whether an append begins with an unknown event but goes on with a known one, which would otherwise escape being
 * decided.
 */
const hidesWhatIsKnown = ({ commandFrom }: RuleBook, [first, ...others]: CommandGroup): boolean =>
  !commandFrom.has(first.type) && others.some(({ type }) => commandFrom.has(type))

type CommandFound = ReturnType<typeof commandOf>

/** Only known types of event say what a process may do. */
const givenBy = (
  { problemOf }: ProcessCheck,
  group: CommandGroup,
  found: CommandFound,
): ProcessFinding => {
  if (!('code' in found)) return problemOf(group, found.told)
  return found.code === 'UnknownEventType' ? { tag: 'NotOfProcess' } : problemOf(group, null)
}

/** Whether a command that read older revisions comes out as recorded on exactly what it read. */
const decideOnItsContext = async (
  ledger: AuditedLedger,
  revisions: ReadonlyMap<string, number>,
  definition: CommandDefinition,
  command: Command,
  group: CommandGroup,
): Promise<boolean> => {
  const read = revisionsRead(revisions, group)
  if (read === null) return false
  const environment = { store: logAsItStood(ledger, read), states: new Map() }
  const again = await decideAgain(environment, definition, command, group)
  return again.tag === 'Same'
}

const findingOf = (
  group: CommandGroup,
  name: string,
  again: Exclude<Redecision, { readonly tag: 'Same' }>,
  isStale: boolean,
): Finding => {
  const text = again.tag === 'Refused' ? `refused: ${shown(again.refusal)}` : again.difference
  if (isStale) return about(group, 'StaleContext', `${name}: on what had changed since, ${text}`)
  return about(group, again.tag === 'Refused' ? 'Refused' : 'OutcomeDiffers', `${name}: ${text}`)
}

const beginsUnknown = (group: CommandGroup): Finding => {
  const detail = `it begins with ${group[0].type}, which is not a known type of event`
  return about(group, 'EventUnreadable', detail)
}

const about = (
  [{ position, stream }]: CommandGroup,
  code: FindingCode,
  detail: string,
): Finding => ({
  code,
  position,
  stream,
  detail,
})
