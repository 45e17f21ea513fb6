import type { CommandResult } from '@coflyfr/core'
import type { ExpectedOutcomes } from './read-example.ts'

/** A command that did not end as it should; null for one that is not there on that side. */
export interface UnexpectedOutcome {
  readonly commandId: string
  readonly expected: string | null
  readonly found: string | null
}

/** How a command ended: `committed`, `unknown`, or the tag of its refusal. */
const endingOf = (result: CommandResult): string =>
  result.outcome === 'refused' ? result.refusal.tag : result.outcome

const countEnding = (results: readonly CommandResult[], outcome: string): number =>
  results.filter((result) => result.outcome === outcome).length

const processDifferences = (
  expected: ExpectedOutcomes['processes'],
  results: readonly CommandResult[],
): readonly UnexpectedOutcome[] =>
  (['committed', 'refused'] as const).flatMap((outcome) => {
    const found = countEnding(results, outcome)
    if (found === expected[outcome]) return []
    const commandId = `commands of processes that are ${outcome}`
    return [{ commandId, expected: String(expected[outcome]), found: String(found) }]
  })

/** Every command whose outcome is not the one expected, refusals included; empty where all came. */
export const compareOutcomes = (
  { commands, processes }: Pick<ExpectedOutcomes, 'commands' | 'processes'>,
  given: readonly CommandResult[],
  ofProcesses: readonly CommandResult[],
): readonly UnexpectedOutcome[] => {
  const foundById = new Map(given.map((result) => [result.commandId, endingOf(result)]))
  const ids = [...new Set([...Object.keys(commands), ...foundById.keys()])]
  const differing = ids.flatMap((commandId) => {
    const expected = commands[commandId] ?? null
    const found = foundById.get(commandId) ?? null
    return expected === found ? [] : [{ commandId, expected, found }]
  })
  return [...differing, ...processDifferences(processes, ofProcesses)]
}
