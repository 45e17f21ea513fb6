import { censusGroupOn } from '@coflyfr/outcomes/events'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseDecider } from './case/desk.ts'
import { episodesAreSound, groupsPartition, yearsMeet } from './case/properties.ts'
import * as wrong from './case/wrong-deciders.ts'

const settings = { numRuns: 200 }

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 5000, seed: 20_231_115, endOnFailure: true }

const { shipped } = wrong

const ofDeciders: readonly (readonly [
  string,
  (decider: CaseDecider) => fc.IProperty<unknown>,
  readonly (readonly [string, CaseDecider])[],
])[] = [
  [
    '13 episodes neither overlap nor leave gaps, and at most one is open',
    episodesAreSound,
    [
      ['forgets what has ended', wrong.forgetsEndedEpisodes],
      ['forgets what is open', wrong.forgetsTheOpenEpisode],
      ['bridges gaps', wrong.bridgesGaps],
    ],
  ],
  [
    '13 a year begins with what was open at the end of the last',
    yearsMeet,
    [['believes what a return says', wrong.believesReturns]],
  ],
]

test.each(ofDeciders)('%s', (_, holds) => {
  fc.assert(holds(shipped), settings)
})

test.each(
  ofDeciders.flatMap(([name, holds, defects]) =>
    defects.map(([defect, decider]) => ({ name, defect, holds, decider })),
  ),
)('$name: a version that $defect is caught', ({ holds, decider }) => {
  expect(fc.check(holds(decider), search).failed).toBe(true)
})

test('12 looked after, registered and neither make up all children, each counted once', () => {
  fc.assert(groupsPartition(censusGroupOn, shipped), settings)
})

const registerFirst: typeof censusGroupOn = (state, day) => {
  const registered =
    state.status === 'open' &&
    [...state.open.protection.registrations.values()].some(
      ({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || endedOn > day),
    )
  return registered ? 'registered' : censusGroupOn(state, day)
}

const countsShortBreaks: typeof censusGroupOn = (state, day) => {
  const placed =
    state.status === 'open' &&
    state.open.lookedAfter.some(
      ({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || endedOn > day),
    )
  return placed ? 'looked-after' : censusGroupOn(state, day)
}

test.each([
  ['counts the register first', registerFirst],
  ['counts short breaks', countsShortBreaks],
])('12 a version that %s is caught', (_, groupOn) => {
  expect(fc.check(groupsPartition(groupOn, shipped), search).failed).toBe(true)
})
