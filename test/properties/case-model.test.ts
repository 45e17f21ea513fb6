import { outcomesCommands } from '@coflyfr/outcomes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreesWithModel, type Seen } from './case/agreement.ts'
import { caseRefusalTags } from './case/case-refusals.ts'
import { commandsOfModel } from './case/model/model.ts'
import { commandsOfVoices } from './case/voices/model.ts'
import * as wrong from './case/wrong-deciders.ts'

/** How many children are drawn in each run; `pnpm nightly` draws ten thousand. */
const children = Number(process.env['CASE_CHILDREN'] ?? 500)

/** Ten thousand children take half a minute here; a slower machine may take its time. */
const nightMs = 900_000

const turnsMax = 120

const nothingSeen = (): Seen => ({
  carriedOut: new Map(),
  refused: new Map(),
  decisive: new Set(),
})

/** One seed with which every refusal is reached and every wrong version caught. */
const search = { numRuns: 1500, seed: 20_231_115, endOnFailure: true }

/**
 * A strategy discussion follows its referral and an enquiry its discussion, so that another rule always refuses as
 * well.
 */
const impliedByOthers = 'EnquiryBeforeReferral'

/** Clocks depend on the council's timescales, and have properties of their own. */
const ofClocks = ['RestartClock']

test('this model and that of what children say know every command about a case', () => {
  const commands = outcomesCommands.filter(({ events }) => events.has('CaseClosed'))
  const known = [...commandsOfModel, ...commandsOfVoices, ...ofClocks]
  expect(commands.map(({ name }) => name).sort()).toEqual(known.toSorted())
})

test(
  `the cases of ${children} children come out as the model says`,
  () => {
    fc.assert(agreesWithModel(wrong.shipped, turnsMax, nothingSeen()), { numRuns: children })
  },
  nightMs,
)

test('every command succeeds at least once, and every refusal is reached by breaking its rule only', () => {
  const seen = nothingSeen()
  fc.assert(agreesWithModel(wrong.shipped, turnsMax, seen), search)
  expect(commandsOfModel.filter((name) => !seen.carriedOut.has(name))).toEqual([])
  expect([...seen.refused.keys()].sort()).toEqual(caseRefusalTags)
  expect([...seen.decisive, impliedByOthers].sort()).toEqual(caseRefusalTags)
})

test.each([
  ['forgets episodes that have ended', wrong.forgetsEndedEpisodes],
  ['forgets the open episode', wrong.forgetsTheOpenEpisode],
  ['bridges gaps between episodes', wrong.bridgesGaps],
  ['believes what a return says', wrong.believesReturns],
  ['forgets closed referrals', wrong.forgetsClosedReferrals],
  ['keeps the level of help after a closure', wrong.keepsTheLevel],
  ['closes a case with open enquiries', wrong.closesOverEnquiries],
  ['registers a child beside a plan for a child in need', wrong.registersBesidePlans],
  ['takes a child into care by a panel that said no', wrong.takesAnyPanel],
  ['keeps voided facts', wrong.keepsVoidedFacts],
  ['voids facts that others depend on', wrong.takesAnythingBack],
])('a version that %s is caught', (_, decider) => {
  expect(fc.check(agreesWithModel(decider, turnsMax, nothingSeen()), search).failed).toBe(true)
})
