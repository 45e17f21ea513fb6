import {
  type CommandResult,
  type JsonValue,
  type ParsedCommand,
  type Sealed,
  type SubmitEnvironment,
  submit,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { IdentityUnsealed, StatementUnsealed } from '../access/events.ts'

/** A field as it came out of the vault; `missing` says why there is nothing. */
export type Reading =
  | { readonly field: string; readonly value: JsonValue }
  | { readonly field: string; readonly missing: 'SubjectErased' | 'NotInVault' }

/** What became of a request to read: the result of its command, and what was read where that was committed. */
export interface ReadSealed {
  readonly result: CommandResult
  readonly readings: readonly Reading[]
}

interface Entry {
  readonly subject: string
  readonly read: readonly { readonly field: string; readonly sealed: Sealed }[]
}

/**
 * Reads the vault the only way that leaves its trace: `UnsealIdentity` or `UnsealStatement` is submitted first, and what
 * the event says is read is read after. A repeat of the command reads nothing: every reading has an event of its own.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { randomBytes } from 'node:crypto'
 * import {
 *   commandCatalogue, memoryStore, memoryVault, openLedger, parseCommand, submit,
 * } from '@coflyfr/core'
 * import { privacyCommands, readSealed } from '@coflyfr/privacy'
 *
 * const clock = () => 1
 * const store = memoryStore({ origin: 'council.example/ledger', clock })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const sealing = { vault: memoryVault({ clock, random: randomBytes }), salt: () => randomBytes(32) }
 * const environment = {
 *   store, states: new Map(), refusalsKept: true, clock, uuid: () => crypto.randomUUID(),
 *   salt: () => 'salt', warn: console.warn, sealing,
 * }
 * const parse = parseCommand(commandCatalogue(privacyCommands()))
 * const given = (command: string, data: object) => {
 *   const parsed = parse({
 *     command, commandId: command, actor: { id: 'u-12', role: 'practitioner' },
 *     effectiveOn: '2023-09-01', data: { subject: '7f3a9b21', ...data },
 *   })
 *   assert.ok(parsed._tag === 'Right')
 *   return parsed.right
 * }
 * for (const { definition, command } of [
 *   given('CreateSubjectKey', {}), given('RecordIdentity', { name: 'Anna Example' }),
 * ]) await submit(environment, definition, command)
 * const read = await readSealed(
 *   environment, given('UnsealIdentity', { fields: ['name'], reason: 'casework' }),
 * )
 * assert.deepEqual(read.readings, [{ field: 'name', value: 'Anna Example' }])
 * ```
 */
export const readSealed = async (
  environment: SubmitEnvironment,
  { definition, command }: ParsedCommand,
): Promise<ReadSealed> => {
  const result = await submit(environment, definition, command)
  if (result.outcome !== 'committed') return { result, readings: [] }
  const readings: Reading[] = []
  const range = { from: result.revision, upTo: result.revision }
  for await (const batch of environment.store.readStream(result.stream, range)) {
    for (const { data } of batch) readings.push(...(await readEntry(environment, entryOf(data))))
  }
  return { result, readings }
}

const entryOf = (data: unknown): Entry => {
  if (IdentityUnsealed.data.is(data)) return data
  if (StatementUnsealed.data.is(data)) return { subject: data.subject, read: [data] }
  throw new TypeError('Cannot read the vault: the command left no entry in the access log')
}

const readEntry = async (
  { sealing }: SubmitEnvironment,
  { subject, read }: Entry,
): Promise<readonly Reading[]> => {
  const readings: Reading[] = []
  for (const { field, sealed } of read) {
    const unsealed = await sealing?.vault.unseal(subject, sealed)
    if (unsealed === undefined) readings.push({ field, missing: 'NotInVault' })
    else if (isLeft(unsealed)) readings.push({ field, missing: unsealed.left.tag })
    else readings.push({ field, value: unsealed.right.value })
  }
  return readings
}
