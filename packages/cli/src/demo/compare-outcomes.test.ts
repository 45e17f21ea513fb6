import type { CommandResult } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { compareOutcomes } from './compare-outcomes.ts'

const refused = (commandId: string, tag: string): CommandResult => ({
  commandId,
  outcome: 'refused',
  refusal: { tag },
})

const expected = { commands: { a: 'NotApproved' }, processes: { committed: 0, refused: 0 } }

test('the refusal that was expected is no difference', () => {
  expect(compareOutcomes(expected, [refused('a', 'NotApproved')], [])).toEqual([])
})

test('another refusal, a missing command and one too many are named', () => {
  expect(compareOutcomes(expected, [refused('a', 'SamePersonTwice')], [])).toEqual([
    { commandId: 'a', expected: 'NotApproved', found: 'SamePersonTwice' },
  ])
  expect(compareOutcomes(expected, [refused('b', 'NotApproved')], [])).toEqual([
    { commandId: 'a', expected: 'NotApproved', found: null },
    { commandId: 'b', expected: null, found: 'NotApproved' },
  ])
})

test('commands of processes are counted by how they end', () => {
  const ofProcesses = [refused('process:reserve-funding:e-1', 'UnknownLine')]
  expect(compareOutcomes(expected, [refused('a', 'NotApproved')], ofProcesses)).toEqual([
    { commandId: 'commands of processes that are refused', expected: '0', found: '1' },
  ])
})
