import type { Recorded } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger, StreamShare } from '../../audited-ledger.ts'
import type { Cause } from '../cause-check.ts'
import { checkAppend } from '../check-append.ts'
import { type CommandGroup, continues, groupsInPlace } from '../command-groups.ts'
import { commandOf } from '../command-of.ts'
import { compareDecision } from '../decide-again.ts'
import { gatherFindings } from '../findings.ts'
import { processCheck } from '../process-check.ts'
import type { RuleBook } from '../rule-book.ts'
import { type Undecided, undecidedTypes } from '../undecided-types.ts'
import { streamsAsTheyStood } from './streams-as-they-stood.ts'

/** What the commands of a share tell that is to be held against the rest of the log. */
export interface ShareTold {
  readonly events: number
  /** Appends that nobody decides again. */
  readonly undecided: readonly (readonly [type: string, Undecided])[]
  /** What is said to have led to appends with which processes have nothing to do. */
  readonly causes: readonly Cause[]
  /** The types of events with which processes have to do. */
  readonly processTypes: readonly string[]
}

/**
 * Decides the commands of one share of the streams again, each on what stood just before it, as {@link rulesCheck} does
 * with all at once: the states of a share are so few that they can be kept. Null at the first of which there is anything
 * to find, and at an event of a type that nobody knows: what was decided on it is told in one pass only.
 */
export const shareObeys = async (
  ledger: AuditedLedger,
  rules: RuleBook,
  share: StreamShare,
  upTo: number,
): Promise<ShareTold | null> => {
  const streams = streamsAsTheyStood(ledger)
  const { concerns } = processCheck(rules.processes)
  const undecided = undecidedTypes()
  const causes: Cause[] = []
  const processTypes = new Set<string>()
  let events = 0

  const tell = (group: CommandGroup, found: ReturnType<typeof commandOf>): void => {
    const [{ type, position, stream, causationId }] = group
    if ('code' in found) undecided.add(type, { code: found.code, count: 1, firstAt: position })
    if (concerns(group, 'code' in found ? null : found.told)) {
      for (const event of group) processTypes.add(event.type)
    } else if (causationId !== null) causes.push({ causationId, position, stream })
  }

  /** Of an append of one command, which read what was there. */
  const comesOut = async (group: CommandGroup): Promise<boolean> => {
    const found = commandOf(rules, group)
    tell(group, found)
    if ('code' in found) return found.code === 'CommandUntold'
    const { definition, told, command } = found
    if (isLeft(command)) return false
    const decided = await definition.preview(streams.environment, command.right)
    if (compareDecision(decided, definition, group).tag !== 'Same') return false
    definition.follow?.(streams.environment, group[0].stream, told.read)
    return true
  }

  if (ledger.readShare === undefined) return null
  for await (const groups of groupsInPlace(ledger.readShare(share, upTo), goesOn)) {
    for (const { group } of groups) {
      streams.come(group)
      const had = streams.hadCome(group[0].context)
      // Awaiting what is there takes its time too, of a million.
      if (!isOfOneCommand(group) || (had !== true && !(await had))) return null
      if (!(await comesOut(group))) return null
      streams.take(group)
      events += group.length
    }
  }
  return { events, undecided: undecided.told(), causes, processTypes: [...processTypes] }
}

const isOfOneCommand = (group: CommandGroup): boolean => {
  if (group.length === 1) return true
  const findings = gatherFindings()
  checkAppend(findings, group)
  return !findings.has('OutcomeDiffers')
}

/** Between the events of a share others may stand: then they are of two appends. */
const goesOn = (group: CommandGroup, event: Recorded): boolean =>
  continues(group[0], event) && event.position === group[0].position + group.length
