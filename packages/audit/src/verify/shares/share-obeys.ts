import type { Preview, Recorded } from '@coflyfr/core'
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
import { type StreamsAsTheyStood, streamsAsTheyStood } from './streams-as-they-stood.ts'

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
 * with all at once: the states of a share are so few that they can be kept. It is gone through part by part, so that what
 * a part keeps is let go before the engine has moved it about; but what is read of other streams is read once a part. Null at the first of which there is anything
 * to find, and at an event of a type that nobody knows: what was decided on it is told in one pass only.
 */
export const shareObeys = async (
  ledger: AuditedLedger,
  rules: RuleBook,
  parts: readonly StreamShare[],
  upTo: number,
): Promise<ShareTold | null> => {
  const { concerns } = processCheck(rules.processes)
  const undecided = undecidedTypes()
  const causes: Cause[] = []
  const processTypes = new Set<string>()
  let events = 0

  const tell = (group: CommandGroup, found: ReturnType<typeof commandOf>): void => {
    const { type, position, stream, causationId } = group[0]
    if ('code' in found) undecided.add(type, { code: found.code, count: 1, firstAt: position })
    if (concerns(group, 'code' in found ? null : found.told)) {
      for (const event of group) processTypes.add(event.type)
    } else if (causationId !== null) causes.push({ causationId, position, stream })
  }

  /** Of an append of one command, which read what was there. */
  const comesOut = (
    { environment }: StreamsAsTheyStood,
    group: CommandGroup,
  ): boolean | Promise<boolean> => {
    const found = commandOf(rules, group)
    tell(group, found)
    if ('code' in found) return found.code === 'CommandUntold'
    const { definition, told, command } = found
    if (isLeft(command)) return false
    const isAsRecorded = (decided: Preview): boolean => {
      if (compareDecision(decided, definition, group).tag !== 'Same') return false
      definition.follow?.(environment, group[0].stream, told.read)
      return true
    }
    const decided = definition.preview(environment, command.right)
    return decided instanceof Promise ? decided.then(isAsRecorded) : isAsRecorded(decided)
  }

  const partObeys = async (streams: StreamsAsTheyStood, part: StreamShare): Promise<boolean> => {
    if (ledger.readShare === undefined) return false
    for await (const groups of groupsInPlace(ledger.readShare(part, upTo), goesOn)) {
      for (const { group } of groups) {
        streams.come(group)
        const had = streams.hadCome(group[0].context)
        // Awaiting what is there takes its time too, of a million.
        if (!isOfOneCommand(group) || (had !== true && !(await had))) return false
        const out = comesOut(streams, group)
        if (out !== true && !(await out)) return false
        streams.take(group)
        events += group.length
      }
    }
    return true
  }

  let left = parts
  for (;;) {
    const [part, ...after] = left
    if (part === undefined) break
    const before = events
    const streams = streamsAsTheyStood(ledger)
    if (!(await partObeys(streams, part))) return null
    left = streams.eventsOfOthers() > (events - before) * othersMax ? together(after) : after
  }
  return { events, undecided: undecided.told(), causes, processTypes: [...processTypes] }
}

/** Where so much more is read of others for a part, in proportion to its own events, the parts after it are gone through as one. */
const othersMax = 0.1

/** Parts that follow each other as one. */
const together = (parts: readonly StreamShare[]): readonly StreamShare[] => {
  const [first, last] = [parts[0], parts.at(-1)]
  return first === undefined || last === undefined ? [] : [{ first: first.first, last: last.last }]
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
