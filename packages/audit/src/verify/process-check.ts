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

/** A command that a process has to give because of an event, until it is on record. */
interface Due {
  readonly process: string
  readonly event: Pick<Recorded, 'id' | 'correlationId'>
  readonly given: ProcessCommand
}

/** Whether a process gave an append, exactly as an earlier event led it to. */
export type ProcessFinding =
  | { readonly tag: 'Given' }
  | { readonly tag: 'NotOfProcess' }
  | ({ readonly tag: 'Wrong' } & Pick<Finding, 'code' | 'detail'>)

/** Checks the commands that processes gave against the events that led to them. */
export interface ProcessCheck {
  /** Checks an append of known types, and the command told from it, if any. */
  readonly problemOf: (group: CommandGroup, told: ToldCommand | null) => ProcessFinding
  /**
   * Whether an append concerns processes: one of its events leads to a command of a process, or a process gave it, or
   * its command is one that processes give.
   */
  readonly concerns: (group: CommandGroup, told: ToldCommand | null) => boolean
  /** Notes what the events of an append lead processes to do. */
  readonly take: (group: CommandGroup) => void
}

/** The part of a told command that the process gave: a decision may have added other fields. */
const givenIn = (data: JsonObject, given: ProcessCommand): JsonObject =>
  Object.fromEntries(
    Object.keys(Object(given.data)).map((name): [string, JsonValue] => [name, data[name] ?? null]),
  )

/** Keeps only what is due and not on record yet: memory grows with what processes failed to do, not with the events. */
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
    // Deciding the command again reports that only a process may give it.
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
