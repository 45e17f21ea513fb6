import type { Command } from './command.ts'
import type { Recorded } from './envelope.ts'
import { hashCommand } from './hash-command.ts'
import type { ProcessCommand } from './process-manager.ts'

/**
 * The actor, hash, correlation and cause of a command that a process gives because of an event. An audit makes them
 * again and compares them with those on record.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate, processCommandId, processOrigin } from '@coflyfr/core'
 *
 * const given = {
 *   command: 'ReceiveReserveFunding',
 *   commandId: processCommandId('reserve-funding', 'e-1'),
 *   effectiveOn: plainDate('2023-05-17'),
 *   data: {},
 * }
 * const { actor, causationId } = processOrigin('reserve-funding', { id: 'e-1', correlationId: 'c-1' }, given)
 * assert.deepEqual(actor, { id: 'process:reserve-funding', role: 'system' })
 * assert.equal(causationId, 'e-1')
 * ```
 */
export const processOrigin = (
  process: string,
  { id, correlationId }: Pick<Recorded, 'id' | 'correlationId'>,
  given: ProcessCommand,
): Required<Pick<Command, 'actor' | 'commandHash' | 'correlationId' | 'causationId'>> => {
  const actor = { id: `process:${process}`, role: 'system' } as const
  return {
    actor,
    commandHash: hashCommand({ ...given, actor }),
    correlationId,
    causationId: id,
  }
}
