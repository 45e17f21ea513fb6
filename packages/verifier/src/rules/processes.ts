import { sha256Hex } from '../hashing.ts'
import { canonicalTextOf } from '../text/canonical.ts'
import { type Checks, type Decision, must, same } from './decision.ts'
import type { Giver } from './state/giver.ts'

/** The command that a process gave because of an event. */
export interface ProcessCommand {
  readonly name: string
  readonly command: string
  /** The event that led to it. */
  readonly gift: Pick<Giver, 'id' | 'correlationId'>
  readonly suffix?: string
  readonly effectiveOn: string
  readonly data: object
}

/** The processes of finance. */
export const processNames: ReadonlySet<string> = new Set([
  'process:reserve-funding',
  'process:reserve-receipts',
  'process:later-years',
  'process:carry-forward',
  'process:commitment-carry',
  'process:sealing',
])

/** Checks the envelope of an event that a process's command led to. */
export function* byProcess(
  { event, hashing }: Decision,
  { name, command, gift, suffix = '', effectiveOn, data }: ProcessCommand,
): Checks {
  const actor = { id: `process:${name}`, role: 'system' }
  yield* must(event.actor.role === 'system', 'only a process may do this')
  yield* same('actor', event.actor, actor)
  yield* same('causationId', event.causationId, gift.id)
  yield* same('correlationId', event.correlationId, gift.correlationId)
  yield* same('commandId', event.commandId, `process:${name}:${gift.id}${suffix}`)
  yield* same('effectiveOn', event.effectiveOn, effectiveOn)
  const given = canonicalTextOf({ actor, command, data, effectiveOn })
  yield* same('commandHash', event.commandHash, sha256Hex(hashing, given))
}
