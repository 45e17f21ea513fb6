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
import { differences, foundIn, independent, library, type Verifies } from './figure-proofs/both-verifiers.ts'
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

const patient = 600_000

/** How many figures of each report are held against both verifiers; more by hand: `PROVED_FIGURES=2000`. */
const figures = Number(process.env['PROVED_FIGURES'] ?? 40)

/** What a reader may ask of the reports that are made again. */
const questions: fc.Arbitrary<Omit<ReportParameters, 'at'>> = fc
  .record({
    year: fc.option(fc.constantFrom(financialYear('2023-24'), financialYear('2024-25'))),
    period: fc.option(fc.constantFrom(...periods), { freq: 2 }),
    by: fc.constantFrom(...levels),
    unit: fc.constantFrom('pounds', 'thousands'),
    sign: fc.constantFrom(...signs),
    section: fc.option(fc.constantFrom(...sections), { freq: 2 }),
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
        { numRuns: figures, endOnFailure: true },
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
        { numRuns: Math.ceil(figures / 2), endOnFailure: true },
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
        { numRuns: figures * 2, endOnFailure: true },
      )
    },
    patient,
  )
})
