import type { Recorded } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger, PlaceOfOthers, StreamShare } from '../audited-ledger.ts'
import { type CommandGroup, continues } from './command-groups.ts'
import { commandOf } from './command-of.ts'
import { decideAgain } from './decide-again.ts'
import { logAsItStood } from './log-as-it-stood.ts'
import { manyStates } from './many-states.ts'
import { recentEvents } from './recent-events.ts'
import type { RuleBook } from './rule-book.ts'

const isOfShare = (event: Recorded | PlaceOfOthers): event is Recorded => 'data' in event

/**
 * Decides the commands of one share of the streams again, each on what stood just before it, as {@link rulesCheck} does
 * with all at once: the states of a share are so few that they can be kept. False at the first that does not come out
 * as it is on record. Commands that nobody here decides are passed over.
 */
export const shareObeys = async (
  ledger: AuditedLedger,
  rules: RuleBook,
  share: StreamShare,
  upTo: number,
): Promise<boolean> => {
  const revisions = new Map<string, number>()
  const recent = recentEvents()
  const store = logAsItStood(ledger, revisions, recent)
  const environment = { store, states: manyStates(revisions) }

  const comesOut = async (group: CommandGroup): Promise<boolean> => {
    const found = commandOf(rules, group)
    if ('code' in found) return true
    const { definition, command } = found
    if (isLeft(command)) return false
    return (await decideAgain(environment, definition, command.right, group)).tag === 'Same'
  }

  let group: [Recorded, ...Recorded[]] | null = null
  const finish = async (): Promise<boolean> => {
    if (group === null) return true
    const comes = await comesOut(group)
    for (const { stream, revision } of group) revisions.set(stream, revision)
    recent.add(group)
    group = null
    return comes
  }

  for await (const events of ledger.readShare?.(share, upTo) ?? []) {
    for (const event of events) {
      if (group !== null && isOfShare(event) && continues(group[0], event)) {
        group.push(event)
        continue
      }
      if (!(await finish())) return false
      if (isOfShare(event)) group = [event]
      else revisions.set(event.stream, event.revision)
    }
  }
  return finish()
}
