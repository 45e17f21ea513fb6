import { type EventStore, type Recorded, streamName } from '@coflyfr/core'
import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { repeatCheck } from './check-repeat.ts'
import type { CommandGroup } from './command-groups.ts'
import { gatherFindings } from './findings.ts'

const event = (commandId: string, position: number, commandHash = 'ab'): Recorded =>
  ({ commandId, commandHash, position, stream: 'case-1', type: 'Noted' }) as Recorded

const groups: readonly CommandGroup[] = [
  [event('c-1', 0)],
  [event('c-2', 1), event('c-2', 2)],
  [event('c-3', 3)],
  [event('c-3', 4)],
  [event('c-4', 5), event('c-4', 6, 'cd')],
  [event('c-5', 7)],
  [event('c-6', 8)],
]

/** The commands that the store is asked about, if it names these as scattered. */
const askedOf = async (
  scatteredCommands: (() => readonly string[]) | undefined,
): Promise<readonly string[]> => {
  const asked: string[] = []
  const settle: EventStore['settle'] = (_, commandId) => async () => {
    asked.push(commandId)
    const found = groups.flat().filter((each) => each.commandId === commandId)
    const types = found.map(({ type }) => type)
    const position = found.at(-1)?.position ?? -1
    return right({ stream: streamName('rules'), revision: 0, position, types, duplicate: true })
  }
  const findings = gatherFindings()
  const check = repeatCheck(
    findings,
    scatteredCommands ? { settle, scatteredCommands } : { settle },
  )
  for (const [number, group] of groups.entries()) {
    await check.take({ group, next: groups[number + 1]?.[0] ?? null })
  }
  expect(findings.verdict().findings.map(({ position }) => position)).toEqual([3, 4])
  return asked
}

test('the store is asked about neighbours of one command, two hashes, scattered commands, and the last', async () => {
  expect(await askedOf(() => ['c-1'])).toEqual(['c-1', 'c-3', 'c-3', 'c-4', 'c-6'])
})

test('the store is asked about every command if it cannot list the scattered ones, or too many are', async () => {
  const each = groups.map(([{ commandId }]) => commandId)
  expect(await askedOf(undefined)).toEqual(each)
  expect(await askedOf(() => Array.from({ length: 10_001 }, (_, n) => `x-${n}`))).toEqual(each)
  const broken = (): never => {
    throw new Error('database disk image is malformed')
  }
  expect(await askedOf(broken)).toEqual(each)
})
