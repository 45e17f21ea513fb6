import {
  type JsonObject,
  type JsonValue,
  type ProcessCommand,
  type ProcessManager,
  processOrigin,
  type Recorded,
  type ToldCommand,
} from '@coflyfr/core'
import { firstDifference } from '../first-difference.ts'
import type { CommandGroup } from './command-groups.ts'
import type { Finding } from './finding.ts'

/** What a process is to do because of an event, until it is on record. */
interface Due {
  readonly process: string
  readonly event: Pick<Recorded, 'id' | 'correlationId'>
  readonly given: ProcessCommand
}

/** What comes out of looking at an append: whether an event before it led a process to exactly this. */
export type ProcessFinding =
  | { readonly tag: 'Given' }
  | { readonly tag: 'NotOfProcess' }
  | ({ readonly tag: 'Wrong' } & Pick<Finding, 'code' | 'detail'>)

/** Holds what processes gave against the events that led them to it. */
export interface ProcessCheck {
  /** Looks at an append of types that are known, and the command that it tells, if any. */
  readonly problemOf: (group: CommandGroup, told: ToldCommand | null) => ProcessFinding
  /** Whether processes have to do with an append: it leads to what one gives, or a process or its command stands in it. */
  readonly concerns: (group: CommandGroup, told: ToldCommand | null) => boolean
  /** Takes what the events of an append lead processes to. */
  readonly take: (group: CommandGroup) => void
}

/** Of what an event tells of its command, what the process gave: a decision may have added to it. */
const givenIn = (data: JsonObject, given: ProcessCommand): JsonObject =>
  Object.fromEntries(
    Object.keys(Object(given.data)).map((name): [string, JsonValue] => [name, data[name] ?? null]),
  )

/** Keeps what is due and not on record yet: memory grows with what no process did, and not with the events. */
export const processCheck = (processes: readonly ProcessManager[]): ProcessCheck => {
  const actors = new Set(processes.map(({ name }) => `process:${name}`))
  const theirCommands = new Set(processes.map(({ gives }) => gives))
  const causes = new Set(processes.flatMap(({ types }) => types))
  const due = new Map<string, Due>()

  const concerns = (group: CommandGroup, told: ToldCommand | null): boolean =>
    (told !== null && theirCommands.has(told.command)) ||
    actors.has(group[0].actor.id) ||
    group.some(({ type }) => causes.has(type))

  const problemOf = (group: CommandGroup, told: ToldCommand | null): ProcessFinding => {
    const { actor, commandId, effectiveOn } = group[0]
    if (told === null || !theirCommands.has(told.command)) {
      if (!actors.has(actor.id)) return { tag: 'NotOfProcess' }
      return { tag: 'Wrong', code: 'Refused', detail: `${actor.id} may not do this` }
    }
    // That nobody but a process may do it is found where it is decided again.
    if (actor.role !== 'system') return { tag: 'NotOfProcess' }
    const { command, data } = told
    const found = due.get(commandId)
    if (found === undefined) {
      const detail = `${command}: no earlier event leads to the command ${commandId}`
      return { tag: 'Wrong', code: 'OutcomeDiffers', detail }
    }
    due.delete(commandId)
    const { commandHash, correlationId, causationId } = group[0]
    const { process, event, given } = found
    const difference = firstDifference(
      { actor, effectiveOn, correlationId, causationId, commandHash, data: givenIn(data, given) },
      {
        ...processOrigin(process, event, given),
        effectiveOn: given.effectiveOn,
        data: given.data,
      },
    )
    if (difference === null) return { tag: 'Given' }
    const { path, left, right } = difference
    const detail = `${command}: ${path}: recorded ${left}, but its process leads to ${right}`
    return { tag: 'Wrong', code: 'OutcomeDiffers', detail }
  }

  const take = (group: CommandGroup): void => {
    for (const event of group) {
      const { id, correlationId, type } = event
      for (const { name, types, commandsFor } of processes) {
        if (!types.includes(type)) continue
        for (const given of commandsFor(event))
          due.set(given.commandId, { process: name, event: { id, correlationId }, given })
      }
    }
  }

  return { problemOf, concerns, take }
}
