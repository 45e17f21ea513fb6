import assert from 'node:assert/strict'
import { type FigureProof, proveDifference } from '@coflyfr/audit'
import { financialYear, periods } from '@coflyfr/core'
import {
  budgetMonitoringReport,
  defaultParameters,
  levels,
  measuresReport,
  type ReportParameters,
  reservesReport,
  savingsReport,
  sections,
  signs,
  virementsReport,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { auditedMemory } from '../support/audited-memory.ts'
import {
  differences,
  foundIn,
  independent,
  library,
  type Verifies,
} from './figure-proofs/both-verifiers.ts'
import { forgedFiles } from './figure-proofs/forged-files.ts'
import { figureOf, forged, signed, textOf } from './figure-proofs/proving.ts'
import { budgetLogs } from './reports/budget-log.ts'
import { type NamedReport, namedReport } from './reports/figures.ts'
import { dates } from './reports/folding.ts'
import { filled } from './reports/ledgers.ts'
import { measureLogs } from './reports/outcome-logs.ts'

const derived = [
  namedReport(reservesReport),
  namedReport(virementsReport),
  namedReport(budgetMonitoringReport),
]

const seed = Number(process.env['VERIFIED_SEED'] ?? 1)

const patient = 600_000

/** How many figures of each report are held against both verifiers; more by hand: `PROVED_FIGURES=2000`. */
const figures = Number(process.env['PROVED_FIGURES'] ?? 40)

/** The logs begin with budgets of these years, and most of what happens is in the first. */
const budgetYears = ['2023-24', '2023-24', '2023-24', '2024-25'].map(financialYear)

/** What a reader may ask of the reports that are made again. */
const questions: fc.Arbitrary<Omit<ReportParameters, 'at'>> = fc
  .record({
    year: fc.constantFrom(null, ...budgetYears),
    period: fc.option(fc.constantFrom(...periods), { freq: 2 }),
    by: fc.constantFrom(...levels),
    unit: fc.constantFrom('pounds', 'thousands'),
    sign: fc.constantFrom(...signs),
    section: fc.constantFrom(null, null, null, ...sections),
    thresholds: fc.constantFrom({ amber: '2', red: '5' }, { amber: '0.125', red: '1' }),
  })
  .map((drawn) => {
    const { at: _, ...others } = defaultParameters
    return { ...others, ...drawn }
  })

const points = fc.record({ asOf: fc.option(dates), back: fc.nat(30) })

const draws = fc.record({
  log: budgetLogs,
  question: questions,
  point: points,
  pick: fc.nat(),
  cover: fc.constantFrom('streams', 'log'),
})

type Draw = typeof draws extends fc.Arbitrary<infer Value> ? Value : never

const drawnFigure = (
  report: NamedReport,
  { log, question, point, pick, cover }: Draw,
): Promise<FigureProof | null> => {
  const at = { asOf: point.asOf, knownAt: Math.max(0, log.length - 1 - point.back) }
  return figureOf(report, log, { ...question, at }, pick, cover)
}

const agreeOn = async (text: string, one: Verifies = library, other: Verifies = independent) => {
  const [ours, theirs] = [await one(text), await other(text)]
  assert.deepEqual(differences(ours, theirs), [], JSON.stringify(await foundIn(text)))
  return theirs
}

describe.each(derived)('$name', (report) => {
  test(
    'a figure that the library proves is made again by the independent verifier',
    async () => {
      let proved = 0
      await fc.assert(
        fc.asyncProperty(draws, async (draw) => {
          const proof = await drawnFigure(report, draw)
          if (proof === null) return
          proved += 1
          const said = await agreeOn(textOf(proof))
          const passed = ['unchanged', 'signed', 'proved', 'gapless', 'recomputed']
          assert.deepEqual(said, new Map(passed.map((check) => [check, 'pass'])))
        }),
        { numRuns: figures, seed, endOnFailure: true },
      )
      expect(proved).toBeGreaterThan(0)
    },
    patient,
  )

  test(
    'a difference that the library proves is made again by the independent verifier',
    async () => {
      await fc.assert(
        fc.asyncProperty(draws, points, async ({ log, question, point, cover }, other) => {
          const ledger = await auditedMemory(await filled(log))
          const endOf = ({ asOf, back }: typeof point) => ({
            asOf,
            knownAt: Math.max(0, log.length - 1 - back),
          })
          const ends = { from: endOf(point), to: endOf(other) }
          const parameters = { ...question, at: ends.to }
          const proving = { signed: signed(ledger), cover }
          const proved = await proveDifference(ledger, { report, parameters, ends }, proving)
          if (isLeft(proved)) return
          assert.equal((await agreeOn(textOf(proved.right))).get('recomputed'), 'pass')
        }),
        { numRuns: Math.ceil(figures / 2), seed, endOnFailure: true },
      )
    },
    patient,
  )

  test(
    'both say the same of a file that somebody changed',
    async () => {
      const kinds = fc.constantFrom(...Object.keys(forgedFiles))
      await fc.assert(
        fc.asyncProperty(draws, kinds, fc.nat(), async (draw, kind, pick) => {
          const proof = await drawnFigure(report, draw)
          const forge = forgedFiles[kind]
          if (proof !== null && forge !== undefined) await agreeOn(forge(proof, pick))
        }),
        { numRuns: figures * 2, seed, endOnFailure: true },
      )
    },
    patient,
  )
})

const budget = namedReport(budgetMonitoringReport)

/** Proofs of an amount that several events made, the same at each run. */
const someProofs = async (): Promise<readonly FigureProof[]> => {
  const parameters = { ...defaultParameters, year: financialYear('2023-24') }
  const fields = budget.columns(parameters).map(({ field }) => field)
  const found: FigureProof[] = []
  for (const log of fc.sample(budgetLogs, { seed: 20_231_115, numRuns: 3 }))
    for (const round of [0, 1, 2, 3]) {
      const pick = fields.indexOf('revisedBudget') + round * fields.length
      const proof = await figureOf(budget, log, parameters, pick, 'streams')
      if (proof !== null && proof.row !== 'total' && proof.parts.length > 1) found.push(proof)
    }
  assert.ok(found.length > 1)
  return found
}

test.each([
  ['another value', 'recomputed', 'ValueDiffers'],
  ['a part dropped', 'recomputed', 'PartsDiffer'],
  ['a part changed', 'recomputed', 'PartsDiffer'],
  ['a part of another value', 'recomputed', 'PartsDiffer'],
  ['a part of another stream', 'recomputed', 'PartsDiffer'],
  ['parts turned round', 'recomputed', 'PartsDiffer'],
  ['an event left out', 'gapless', 'CoverageDiffers'],
  ['the event left out from which it is seen', 'gapless', 'EventLeftOut'],
  ['two events exchanged', 'gapless', 'EventOrder'],
  ['another amount in an event', 'proved', 'ProofInvalid'],
  ['another position', 'gapless', 'EventLeftOut'],
  ['another year', 'recomputed', 'NoSuchFigure'],
  ['a parameter of another report', 'recomputed', 'ParametersDiffer'],
  ['a parameter less', 'readable', 'UnreadableProof'],
  ['the end of the row alone', 'recomputed', 'NoSuchFigure'],
  ['a row that is not there', 'recomputed', 'NoSuchFigure'],
  ['another column', 'recomputed', 'NoSuchFigure'],
  ['another report', 'recomputed', 'NoSuchFigure'],
  ['a digest of something else', 'unchanged', 'DigestDiffers'],
  ['another coverage', 'proved', 'ProofInvalid'],
  ['a shorter tree', 'proved', 'ProofInvalid'],
  ['no proofs', 'proved', 'ProofInvalid'],
] as const)(
  'both find %s by the check %s',
  async (kind, check, code) => {
    for (const proof of await someProofs()) {
      const text = forgedFiles[kind]?.(proof, 1) ?? ''
      assert.notEqual(text, textOf(proof))
      const theirs = await agreeOn(text)
      assert.equal(theirs.get(check), 'fail', JSON.stringify([...theirs]))
      expect((await foundIn(text)).map((found) => found.code)).toContain(code)
    }
  },
  patient,
)

const others = [
  { report: namedReport(savingsReport), logs: budgetLogs, year: financialYear('2023-24') },
  { report: namedReport(measuresReport), logs: measureLogs, year: null },
]

describe.each(others)(
  '$report.name, which the independent verifier does not make again',
  ({ report, logs, year }) => {
    test(
      'is checked in all else, and in what its file says against itself',
      async () => {
        const asked = { ...defaultParameters, year }
        await fc.assert(
          fc.asyncProperty(logs, fc.nat(), async (log, pick) => {
            const proof = await figureOf(report, log, asked, pick, 'streams')
            if (proof === null) return
            const said = await agreeOn(textOf(proof))
            assert.equal(said.get('recomputed'), 'not-checked')
            assert.equal(said.get('gapless'), 'pass')
            const stranger = await agreeOn(
              forgedFiles['a part of another stream']?.(proof, 0) ?? '',
            )
            assert.equal(stranger.get('recomputed'), 'fail')
            const isOfMoney = proof.parts.some(({ change }) => change !== null)
            const dropped = { ...proof, parts: proof.parts.slice(0, -1) }
            if (isOfMoney && dropped.parts.length > 0)
              assert.equal((await agreeOn(forged(dropped))).get('recomputed'), 'fail')
          }),
          { numRuns: figures, seed, endOnFailure: true },
        )
      },
      patient,
    )
  },
)

/** Sees nothing that one check should tell. */
const blindTo =
  (check: string): Verifies =>
  async (text) => {
    const said = await independent(text)
    return said.has(check) ? new Map([...said, [check, 'pass']]) : said
  }

test.each(['gapless', 'recomputed'])(
  'F11 catches a verifier of figures that is blind to what is not %s',
  async (check) => {
    const kinds = ['another value', 'a part dropped', 'another position', 'an event left out']
    let caught = 0
    for (const proof of await someProofs())
      for (const kind of kinds) {
        const text = forgedFiles[kind]?.(proof, 1) ?? ''
        const told = differences(await library(text), await blindTo(check)(text))
        if (told.length > 0) caught += 1
      }
    expect(caught).toBeGreaterThan(0)
  },
  patient,
)
