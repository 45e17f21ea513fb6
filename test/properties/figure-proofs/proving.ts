import assert from 'node:assert/strict'
import {
  type AuditedLedger,
  type CheckedProof,
  checkProof,
  type DifferenceProof,
  type FigureProof,
  proveDifference,
  proveFigure,
  type SignedLog,
} from '@coflyfr/audit'
import { canonicalJson, sha256Hex } from '@coflyfr/core'
import { generateSigningKey, rootAt, signCheckpoint } from '@coflyfr/proof'
import type { ReportParameters } from '@coflyfr/reports'
import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { auditedMemory } from '../../support/audited-memory.ts'
import type { Written } from '../reports/desk.ts'
import type { NamedReport } from '../reports/figures.ts'
import { filled, seen } from '../reports/ledgers.ts'

/** Checks the text of a proof; wrong ones can replace the right one. */
export type Checker = typeof checkProof

const made = generateSigningKey('example.gov.uk/ledger')
assert.ok(isRight(made))
const signer = made.right

/** The key of every ledger here. */
export const key = signer.verifier

/** The head of a log as its key signed it. */
export const signed = (ledger: AuditedLedger): SignedLog => {
  const size = ledger.tree.size()
  const root = rootAt(ledger.tree.readNode, size)
  const checkpoint = { origin: ledger.origin, size, root, extensions: [] }
  const note = signCheckpoint(checkpoint, [signer])
  assert.ok(isRight(note))
  return { note: note.right, checkpoint, key: signer.verifier }
}

/** A proof as written to a file. */
export const textOf = (proof: object): string => `${JSON.stringify(proof, null, 2)}\n`

/** The text of a changed proof with its digest made again. */
export const forged = (proof: FigureProof | DifferenceProof): string => {
  const { digest: _, ...rest } = proof
  const again = JSON.parse(JSON.stringify(rest))
  return textOf({ ...again, digest: sha256Hex(canonicalJson(again)) })
}

/** The checks that fail, or `unreadable`. */
export const failing = async (
  check: Checker,
  text: string,
  keys = [key],
): Promise<readonly string[]> => {
  const checked = await check(text, { keys })
  if (isLeft(checked)) return ['unreadable']
  return checked.right.checks.filter(({ status }) => status !== 'pass').map((one) => one.check)
}

type Check = CheckedProof['checks'][number]['check']

const keeping =
  (isKept: (check: Check) => boolean): Checker =>
  async (text, expectation) => {
    const checked = await checkProof(text, expectation)
    if (isLeft(checked)) return checked
    const checks = checked.right.checks.filter(({ check }) => isKept(check))
    return { ...checked, right: { ...checked.right, checks } }
  }

/** A checker without one of the checks. */
export const without = (name: Check): Checker => keeping((check) => check !== name)

/** A checker that only makes the figure again. */
export const remakingAlone: Checker = keeping((check) => check === 'recomputed')

/** Proves any figure of a report over a drawn log; null if no event changed a figure. */
export const figureOf = async (
  report: NamedReport,
  log: readonly Written[],
  parameters: ReportParameters,
  pick: number,
  cover: 'streams' | 'log',
): Promise<FigureProof | null> => {
  const store = await filled(log)
  const document = await seen(report, store, parameters)
  if (typeof document === 'string') return null
  const rows = [...document.rows.map((row) => report.rowKey(row, parameters)), 'total']
  const columns = report.columns(parameters).map(({ field }) => field)
  const cell = {
    row: rows[pick % rows.length] ?? 'total',
    column: columns[pick % columns.length] ?? '',
  }
  const ledger = await auditedMemory(store)
  const proving = { signed: signed(ledger), cover }
  const proved = await proveFigure(ledger, { report, parameters, cell }, proving)
  if (isRight(proved)) return proved.right
  assert.equal(proved.left.tag, 'NothingToProve', `${cell.row} ${cell.column}`)
  return null
}

/** Every figure of a drawn ledger can be proved at any position, and its proof checked from its text alone. */
export const figuresProve = (
  report: NamedReport,
  logs: fc.Arbitrary<readonly Written[]>,
  parameters: ReportParameters,
  check: Checker,
) =>
  fc.asyncProperty(logs, fc.nat(), fc.nat(), fc.boolean(), async (log, pick, point, isWhole) => {
    const at = { asOf: null, knownAt: log.length - 1 - (point % 5) }
    const cover = isWhole ? 'log' : 'streams'
    const proof = await figureOf(report, log, { ...parameters, at }, pick, cover)
    if (proof === null) return
    assert.deepEqual(await failing(check, textOf(proof)), [], `${proof.row} ${proof.column}`)
  })

/** Every difference of a drawn ledger can be proved for both sides, and its proof checked from its text alone. */
export const differencesProve = (
  report: NamedReport,
  logs: fc.Arbitrary<readonly Written[]>,
  parameters: ReportParameters,
  check: Checker,
) =>
  fc.asyncProperty(logs, fc.nat(), fc.nat(), fc.boolean(), async (log, one, other, isWhole) => {
    const store = await filled(log)
    const ledger = await auditedMemory(store)
    const ends = {
      from: { asOf: null, knownAt: one % log.length },
      to: { asOf: null, knownAt: other % log.length },
    }
    const proving = { signed: signed(ledger), cover: isWhole ? 'log' : 'streams' } as const
    const proved = await proveDifference(ledger, { report, parameters, ends }, proving)
    if (isLeft(proved)) {
      assert.ok(['NothingDiffers', 'YearNeeded', 'NoSuchYear'].includes(proved.left.tag))
      return
    }
    assert.deepEqual(await failing(check, textOf(proved.right)), [])
  })
