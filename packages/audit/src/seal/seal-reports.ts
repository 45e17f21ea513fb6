import { type SealRequest, SealRequestData } from '@coflyfr/budget'
import { type Command, type CommandDefinition, type EventStore, streamName } from '@coflyfr/core'
import { type AnyReport, reports as everyReport } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { makeSeals } from './make-seals.ts'

const requestOf = ({ data }: Command): SealRequest['data'] => {
  // The codec of the command has checked the data already.
  if (!SealRequestData.is(data)) throw new TypeError('Cannot seal: the data name no close')
  return data
}

const withoutSeals = (command: Command): Command => ({
  ...command,
  data: { ...requestOf(command), seals: [] },
})

/** A request for a close beyond the end of the log gets no seals, and is refused. */
const withSeals = async (
  store: EventStore,
  reports: ReadonlyMap<string, AnyReport>,
  command: Command,
): Promise<Command> => {
  const request = requestOf(command)
  const { financialYear, period, upTo: position } = request
  if (position >= (await store.head()).size) return withoutSeals(command)
  const seals = await makeSeals(store, reports, { financialYear, period, position })
  return { ...command, data: { ...request, seals } }
}

/**
 * The command `SealReports` as a process gives it: the request names a close, and the seals are made here, from the
 * reports as known at that close. A repeat of a command that was carried out is answered without making any report.
 *
 * @param keepSeals the definition of `@coflyfr/budget`, which takes the seals as given
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { sealReports } from '@coflyfr/audit'
 * import { budgetCommands } from '@coflyfr/budget'
 *
 * const keepSeals = budgetCommands.find(({ name }) => name === 'SealReports')
 * assert.ok(keepSeals !== undefined)
 * const request = { financialYear: '2023-24', period: 'P01', upTo: 7 }
 * assert.equal(keepSeals.data.decode(request)._tag, 'Left')
 * assert.equal(sealReports(keepSeals).data.decode(request)._tag, 'Right')
 * ```
 */
export const sealReports = (
  keepSeals: CommandDefinition,
  reports: ReadonlyMap<string, AnyReport> = everyReport,
): CommandDefinition => ({
  ...keepSeals,
  data: SealRequestData,
  execute: (environment, command) => async () => {
    const { store } = environment
    const { commandId, commandHash } = command
    const stream = streamName('periods', requestOf(command).financialYear)
    const earlier = await store.settle(stream, commandId, commandHash)()
    if (isLeft(earlier)) return earlier
    const isNew = earlier.right === null
    const given = isNew ? await withSeals(store, reports, command) : withoutSeals(command)
    return keepSeals.execute(environment, given)()
  },
  preview: async (environment, command) =>
    keepSeals.preview(environment, await withSeals(environment.store, reports, command)),
})
