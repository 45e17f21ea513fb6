import type { Command, CommandDefinition } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { shown } from '../shown.ts'
import { repeatCheck } from './check-repeat.ts'
import type { CommandGroup, GroupInPlace } from './command-groups.ts'
import { commandAgain, decideAgain, type Redecision } from './decide-again.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { Findings } from './findings.ts'
import { logAsItStood } from './log-as-it-stood.ts'
import { manyStates } from './many-states.ts'
import { recentEvents } from './recent-events.ts'
import { checkContext, revisionsRead } from './recorded-context.ts'
import type { RuleBook } from './rule-book.ts'

/** Takes the commands of a log one after the other, from the first. */
export interface RulesCheck {
  readonly take: (placed: GroupInPlace) => Promise<void>
  /** Names what was not decided again. */
  readonly finish: () => void
}

/**
 * Decides every command again on what stood just before it. Between commands it keeps some states, as `execute` does,
 * and the last revision of each stream: memory grows with the streams and not with the events.
 */
export const rulesCheck = (
  findings: Findings,
  ledger: AuditedLedger,
  rules: RuleBook,
): RulesCheck => {
  const revisions = new Map<string, number>()
  const checkRepeat = repeatCheck(findings, ledger)
  const recent = recentEvents()
  const store = logAsItStood(ledger, revisions, recent)
  const environment = { store, states: manyStates() }
  const undecided = new Map<string, { readonly code: FindingCode; readonly count: number }>()

  const decide = async (group: CommandGroup): Promise<void> => {
    const found = commandOf(rules, group)
    const { type } = group[0]
    if ('code' in found) {
      undecided.set(type, { code: found.code, count: (undecided.get(type)?.count ?? 0) + 1 })
      return
    }
    const { definition, command } = found
    if (isLeft(command)) {
      findings.add(about(group, 'CommandMalformed', `${definition.name}: ${command.left}`))
      return
    }
    const again = await decideAgain(environment, definition, command.right, group)
    if (again.tag === 'Same') return
    const onItsContext = await decideOnItsContext(
      ledger,
      revisions,
      definition,
      command.right,
      group,
    )
    findings.add(findingOf(group, definition.name, again, onItsContext))
  }

  return {
    take: async (placed) => {
      const { group } = placed
      const asked = checkRepeat.take(placed)
      if (asked !== null) await asked
      checkContext(findings, revisions, group)
      try {
        await decide(group)
      } catch (error) {
        findings.add(about(group, 'EventUnreadable', String(error)))
      }
      for (const { stream, revision } of group) revisions.set(stream, revision)
      if (rules.commandFrom.size > 0) recent.add(group)
    },
    finish: () => {
      for (const [type, { code, count }] of undecided) {
        findings.add({ code, detail: `${type}: ${count} not decided again` })
      }
    },
  }
}

const commandOf = ({ commands, commandFrom }: RuleBook, group: CommandGroup) => {
  const tell = commandFrom.get(group[0].type)
  if (tell === undefined) return { code: 'UnknownEventType' } as const
  const told = tell(group)
  if (told === null) return { code: 'CommandUntold' } as const
  const definition = commands.get(told.command)
  if (definition === undefined) return { code: 'UnknownEventType' } as const
  return { definition, command: commandAgain(definition, told, group) }
}

/** Whether a command comes out as it did on what it read, where that had changed before it was recorded. */
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
