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

/** What was found in a share that has to be compared with the rest of the log. */
export interface ShareTold {
  readonly events: number
  /** Appends that cannot be decided again. */
  readonly undecided: readonly (readonly [type: string, Undecided])[]
  /** The causes of appends that do not concern processes. */
  readonly causes: readonly Cause[]
  /** The types of events in appends that concern processes. */
  readonly processTypes: readonly string[]
}

/**
 * Decides the commands of one share of the streams again, each on the log as it stood before, as {@link rulesCheck}
 * does for the whole log. A share has so few states that all can be kept. It is taken part by part, so that what a part
 * keeps is dropped before the garbage collector has moved it; but each part has to read other streams again.
 *
 * Null at the first problem, and at an event of an unknown type: only a single pass can say which decisions that
 * affects.
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

  /** Whether an append comes out as recorded. It must be of one command, and what it read must have been there. */
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
        // An await of a ready value takes time too, a million times over.
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

/** If a part reads more events of other streams than this fraction of its own, the parts after it are taken as one. */
const othersMax = 0.1

/** Joins consecutive parts into one. */
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

/** In a share, events with others of the log between them belong to different appends. */
const goesOn = (group: CommandGroup, event: Recorded): boolean =>
  continues(group[0], event) && event.position === group[0].position + group.length
