import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf, workspacePackages } from '../support/repository.ts'
import { agreesWithVoices, type Heard } from './case/voices/agreement.ts'
import { commandsOfVoices } from './case/voices/model.ts'
import * as wrong from './case/voices/wrong-voices.ts'

const nothingHeard = (): Heard => ({ carriedOut: new Set(), refused: new Set() })

const search = { numRuns: 600, seed: 20_231_115, endOnFailure: true }

const declared = workspacePackages
  .filter(({ shortName }) => shortName === 'outcomes')
  .flatMap(({ sources }) => sources)
  .filter((path) => /\/case\/(?:outcome|advocacy|hearing|leaving)\//.test(path))
  .flatMap((path) =>
    [...textOf(path).matchAll(/readonly tag: '(\w+)'/g)].map(([, tag = '']) => tag),
  )

const shared = [
  'DatedBeforePreviousStep',
  'DuplicateReference',
  'NextReviewNotLater',
  'NoSuchScale',
  'NotLookedAfterThen',
  'ScaleIsRetired',
]

test('commands about what children say have the outcome of the model; every command and refusal is reached', () => {
  const heard = nothingHeard()
  fc.assert(agreesWithVoices(wrong.shipped, heard), search)
  expect([...heard.carriedOut].sort()).toEqual(commandsOfVoices.toSorted())
  expect([...heard.refused].sort()).toEqual([...new Set([...declared, ...shared])].sort())
})

test.each([
  ['mixes versions of a scale', wrong.mixesVersions],
  ['treats a missing score as zero', wrong.takesNothingForNought],
  ['works on outcomes that have ended', wrong.forgetsClosures],
  ['offers an advocate early', wrong.offersEarly],
  ['asks too soon after leaving care', wrong.asksTooSoon],
])('a version that %s is caught', (_, decider) => {
  expect(fc.check(agreesWithVoices(decider, nothingHeard()), search).failed).toBe(true)
})
