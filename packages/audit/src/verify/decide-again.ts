import {
  type Actor,
  type Command,
  type CommandDefinition,
  canonicalDataOf,
  type DomainEvent,
  type EventCatalogue,
  type ExecuteEnvironment,
  type JsonObject,
  type PlainDate,
  type Preview,
  type Recorded,
  type Refusal,
  type Telling,
  upcastEvent,
} from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { firstDifference } from '../first-difference.ts'
import { isSameJson } from '../is-same-json.ts'
import type { CommandGroup } from './command-groups.ts'
import { isHeldAlready } from './held-already.ts'

/** How deciding a command again compares with the events on record. */
export type Redecision =
  | { readonly tag: 'Same' }
  | { readonly tag: 'Refused'; readonly refusal: Refusal }
  | { readonly tag: 'Differs'; readonly difference: string }

/** A command as it was given. Its hash, which decisions do not read, is only taken from the event on request. */
class CommandAgain implements Command {
  readonly command: string
  readonly commandId: string
  readonly actor: Actor
  readonly effectiveOn: PlainDate
  readonly data: unknown
  readonly correlationId: string
  declare readonly causationId?: string
  private readonly first: Recorded

  constructor(first: Recorded, command: string, data: unknown) {
    this.command = command
    this.commandId = first.commandId
    this.actor = first.actor
    this.effectiveOn = first.effectiveOn
    this.data = data
    this.correlationId = first.correlationId
    if (first.causationId !== null) this.causationId = first.causationId
    this.first = first
  }

  get commandHash(): string {
    return this.first.commandHash
  }
}

/** The recorded command, as it would be given again. A left says why no well-formed command can say this. */
export const commandAgain = (
  { data: codec }: CommandDefinition,
  told: Telling,
  group: CommandGroup,
): Either<string, Command> => {
  const data = isHeldAlready(codec, told) ? right(told.data) : decoded(codec, told.data)
  if (isLeft(data)) return data
  return right(new CommandAgain(group[0], told.command, data.right))
}

const decoded = (codec: CommandDefinition['data'], data: JsonObject): Either<string, unknown> => {
  const found = codec.decode(data)
  if (!isLeft(found)) return found
  const [problem] = found.left
  const path = problem?.context
    .map(({ key }) => key)
    .filter((key) => key !== '')
    .join('.')
  return left(`${path}: ${problem?.message ?? 'of another form'}`)
}

/** Decides a command on the log that the environment shows, and compares the outcome with the events on record. */
export const decideAgain = async (
  environment: ExecuteEnvironment,
  definition: CommandDefinition,
  command: Command,
  group: CommandGroup,
): Promise<Redecision> => {
  const decided = await definition.preview(environment, command)
  return compareDecision(decided, definition, group)
}

const same: Redecision = { tag: 'Same' }

/** Compares the outcome of a decision with the events on record. */
export const compareDecision = (
  { stream, events, refusal }: Preview,
  { events: catalogue }: CommandDefinition,
  group: CommandGroup,
): Redecision => {
  if (refusal !== null) return { tag: 'Refused', refusal }
  if (stream !== group[0].stream)
    return { tag: 'Differs', difference: `it would stand in stream ${stream}` }
  if (areSameFacts(catalogue, group, events)) return same
  const difference = differenceOf(
    group.map((event) => upcastEvent(catalogue, event)),
    events,
  )
  return difference === null ? same : { tag: 'Differs', difference }
}

/** Nearly all are the same, so this makes no lists. */
const areSameFacts = (
  catalogue: EventCatalogue,
  group: CommandGroup,
  decided: readonly DomainEvent[],
): boolean => {
  if (group.length !== decided.length) return false
  let number = 0
  for (const event of group) {
    const again = decided[number]
    const isSame =
      again !== undefined &&
      event.type === again.type &&
      isSameFact(upcastEvent(catalogue, event), again)
    if (!isSame) return false
    number += 1
  }
  return true
}

const differenceOf = (
  onRecord: readonly Recorded[],
  decided: readonly DomainEvent[],
): string | null => {
  if (!areOfSameTypes(onRecord, decided)) {
    return `it would lead to ${typesOf(decided) || 'nothing'}; on record: ${typesOf(onRecord)}`
  }
  const at = onRecord.findIndex((event, number) => !isSameFact(event, decided[number]))
  const event = onRecord[at]
  const again = decided[at]
  if (event === undefined || again === undefined) return null
  const found = firstDifference(factOf(event), factOf(again))
  return `${event.type}: ${found?.path}: ${found?.left} on record, ${found?.right} decided`
}

const typesOf = (events: readonly DomainEvent[]): string =>
  events.map(({ type }) => type).join(', ')

const areOfSameTypes = (one: readonly DomainEvent[], other: readonly DomainEvent[]): boolean =>
  one.length === other.length && one.every(({ type }, number) => type === other[number]?.type)

/** Most are the same field by field; canonical text is only made of the others. */
const isSameFact = (event: DomainEvent, again: DomainEvent | undefined): boolean =>
  again !== undefined &&
  ((event.schemaVersion === again.schemaVersion &&
    event.effectiveOn === again.effectiveOn &&
    isSameJson(event.data, again.data)) ||
    textOf(event) === textOf(again))

const factOf = ({ schemaVersion, effectiveOn, data }: DomainEvent) => ({
  schemaVersion,
  effectiveOn,
  data,
})

const textOf = (event: DomainEvent): string => canonicalDataOf(factOf(event))
