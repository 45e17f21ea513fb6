import assert from 'node:assert/strict'
import { checkProof, type FigureProof } from '@coflyfr/audit'
import { financialYear } from '@coflyfr/core'
import { generateSigningKey } from '@coflyfr/proof'
import {
  bridgeReport,
  budgetMonitoringReport,
  commitmentsReport,
  coverReport,
  decisionsReport,
  demandReport,
  measuresReport,
  outturnReport,
  planReport,
  reservesReport,
  savingsReport,
  traceReport,
  trialBalanceReport,
  virementsReport,
  workforceReport,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { forgeries } from './figure-proofs/forgeries.ts'
import {
  type Checker,
  differencesProve,
  failing,
  figureOf,
  figuresProve,
  forged,
  remakingAlone,
  textOf,
  without,
} from './figure-proofs/proving.ts'
import { decisionLogs } from './reports/body-logs.ts'
import { budgetLogs } from './reports/budget-log.ts'
import { type NamedReport, namedReport } from './reports/figures.ts'
import { asked } from './reports/ledgers.ts'
import { measureLogs, planLogs } from './reports/outcome-logs.ts'
import { caseLogs, workforceLogs } from './reports/people-logs.ts'
import { traceLogs } from './reports/trace-logs.ts'

const year = financialYear('2023-24')
const ofMoney = [
  namedReport(budgetMonitoringReport),
  namedReport(virementsReport),
  namedReport(reservesReport),
  namedReport(coverReport),
  namedReport(bridgeReport),
  namedReport(commitmentsReport),
  namedReport(savingsReport),
  namedReport(outturnReport),
  namedReport(trialBalanceReport),
].map((report) => ({ report, logs: budgetLogs, parameters: asked(undefined, year) }))

const others = [
  { report: namedReport(planReport), logs: planLogs },
  { report: namedReport(measuresReport), logs: measureLogs },
  { report: namedReport(decisionsReport), logs: decisionLogs },
  { report: namedReport(demandReport), logs: caseLogs },
  { report: namedReport(workforceReport), logs: workforceLogs },
  { report: namedReport(traceReport), logs: traceLogs },
].map((one) => ({ ...one, parameters: asked() }))

const search = { seed: 20_231_115, endOnFailure: true }
const patient = 120_000

describe.each([...ofMoney, ...others])('$report.name', ({ report, logs, parameters }) => {
  test(
    'every figure is proved and checked from its file alone',
    async () => {
      await fc.assert(figuresProve(report, logs, parameters, checkProof), { numRuns: 12 })
    },
    patient,
  )

  test(
    'every difference is proved for both sides',
    async () => {
      await fc.assert(differencesProve(report, logs, parameters, checkProof), { numRuns: 4 })
    },
    patient,
  )
})

const budget: NamedReport = namedReport(budgetMonitoringReport)

/** Proofs of an amount made by several events, the same in each run. */
const someProofs = async (cover: 'streams' | 'log'): Promise<readonly FigureProof[]> => {
  const found: FigureProof[] = []
  const columns = budget.columns(asked()).map(({ field }) => field)
  const pick = columns.indexOf('revisedBudget')
  for (const log of fc.sample(budgetLogs, { ...search, numRuns: 3 })) {
    const proof = await figureOf(budget, log, asked(undefined, year), pick, cover)
    if (proof !== null) found.push(proof)
  }
  assert.ok(found.length > 1)
  return found
}

describe.each(Object.entries(forgeries))('a forger who makes %s', (_name, { foundBy, text }) => {
  test(
    `is found out by the check "${foundBy}", and passes one who does not make it`,
    async () => {
      for (const proof of await someProofs('streams')) {
        const changed = text(proof)
        assert.notEqual(changed, textOf(proof))
        const checks = await failing(checkProof, changed)
        assert.ok(checks.includes(foundBy), `${checks}`)
        const blind = await failing(without(foundBy), changed)
        assert.ok(!blind.includes(foundBy))
      }
    },
    patient,
  )
})

test(
  'an event missing from the whole log, or one too many, does not match the root',
  async () => {
    for (const proof of await someProofs('log')) {
      assert.deepEqual(await failing(checkProof, textOf(proof)), [])
      const shorter = { ...proof, events: proof.events.slice(0, -1) }
      expect(await failing(checkProof, forged(shorter))).toContain('proved')
      const holed = { ...proof, events: proof.events.filter((_, number) => number !== 1) }
      expect(await failing(checkProof, forged(holed))).toContain('proved')
    }
  },
  patient,
)

test(
  'an event missing within a stream is found as a gap',
  async () => {
    for (const proof of await someProofs('streams')) {
      const [first, ...rest] = proof.events
      expect(await failing(checkProof, forged({ ...proof, events: rest }))).toContain('gapless')
      assert.ok(first !== undefined)
    }
  },
  patient,
)

/** Changes any one byte of the text. */
const bytesFail = (texts: readonly string[], check: Checker) =>
  fc.asyncProperty(
    fc.constantFrom(...texts),
    fc.nat(),
    fc.integer({ min: 0, max: 6 }),
    async (text, pick, bit) => {
      const bytes = Buffer.from(text)
      const place = pick % bytes.length
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
      const checks = await failing(check, bytes.toString())
      assert.notDeepEqual(checks, [], `byte ${place}, bit ${bit}`)
    },
  )

test(
  'any changed bit fails',
  async () => {
    const texts = [...(await someProofs('streams')), ...(await someProofs('log'))].map(textOf)
    await fc.assert(bytesFail(texts, checkProof), { numRuns: 300 })
    const { failed } = await fc.check(bytesFail(texts, remakingAlone), search)
    expect(failed).toBe(true)
  },
  patient,
)

test(
  'a proof signed by an unknown key fails; without a key its signature is not checked',
  async () => {
    const [proof] = await someProofs('streams')
    assert.ok(proof !== undefined)
    const stranger = generateSigningKey('example.gov.uk/ledger')
    assert.ok(isRight(stranger))
    expect(await failing(checkProof, textOf(proof), [stranger.right.verifier])).toContain('signed')
    const checked = await checkProof(textOf(proof), { keys: [] })
    assert.ok(isRight(checked))
    expect(checked.right.checks.map(({ status }) => status)).toEqual([
      'pass',
      'not-checked',
      'pass',
      'pass',
      'pass',
    ])
  },
  patient,
)
