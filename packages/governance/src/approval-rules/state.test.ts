import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import { rulesInForce } from './state.ts'

const version = (effectiveOn: string, revision: number) => ({
  rules: standardRules,
  contentHash: '',
  effectiveOn: plainDate(effectiveOn),
  revision,
})

const state = {
  versions: [version('1900-01-01', 0), version('2024-04-01', 1), version('2023-04-01', 2)],
}

const revisionOn = (on: string, adoptedUpTo?: number) => {
  const found = rulesInForce(state, plainDate(on), adoptedUpTo)
  return found._tag === 'Right' ? found.right.revision : found.left
}

test.each([
  ['2023-03-31', 0],
  ['2023-04-01', 2],
  ['2024-04-01', 2],
])('on %s the rules adopted last of those effective by then', (on, revision) => {
  expect(revisionOn(on)).toBe(revision)
})

test.each([
  ['2023-09-19', 1, 0],
  ['2024-04-01', 1, 1],
  ['2024-04-01', 0, 0],
])('a decision of %s that read revision %i keeps what it read', (on, read, revision) => {
  expect(revisionOn(on, read)).toBe(revision)
})

test('no rules are in force before the first', () => {
  expect(revisionOn('1899-12-31')).toEqual({ tag: 'NoRulesInForce', on: '1899-12-31' })
})
