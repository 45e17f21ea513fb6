import assert from 'node:assert/strict'
import type { EventStore, PointInTime } from '@coflyfr/core'
import { type ReportDocument, type Row, totalKey } from '@coflyfr/reports'
import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import type { NamedReport } from '../reports/figures.ts'
import { seen, sourceOf } from '../reports/ledgers.ts'
import { penceOf } from '../reports/pence-of.ts'
import { domainLedgers } from './figures-agree.ts'
import { parametersOf, questionOf, questions } from './questions.ts'
import { type SecondOpinion, secondOpinions } from './second-opinions.ts'

type Asked = ReturnType<typeof parametersOf>

const textOf = (value: unknown): string => JSON.stringify(value ?? null)

const penceOfCell = (value: unknown): bigint => (typeof value === 'string' ? penceOf(value) : 0n)

const sumOf = (parts: readonly { readonly change: string | null }[]): bigint =>
  parts.reduce((sum, { change }) => sum + penceOfCell(change), 0n)

const cellsOf = (
  report: NamedReport,
  document: ReportDocument,
  asked: Asked,
): ReadonlyMap<string, Row> => {
  const rows = document.rows.map((row) => [report.rowKey(row, asked), row] as const)
  const cells = new Map([...rows, [totalKey, document.totals] as const])
  assert.equal(cells.size, rows.length + 1, 'two rows have one name')
  return cells
}

/** A15: the figures of a row equal the sums of their explanations, to the penny. */
const explains = async (
  store: EventStore,
  report: NamedReport,
  asked: Asked,
  pick: number,
): Promise<void> => {
  const document = await seen(report, store, asked)
  if (typeof document === 'string') return
  const cells = cellsOf(report, document, asked)
  const row = [...cells.keys()][pick % cells.size] ?? totalKey
  for (const { field, kind } of report.columns(asked)) {
    const explained = await report.explain(sourceOf(store), asked, { row, column: field })
    const label = `${row}, ${field}`
    assert.ok(isRight(explained), label)
    const { value, contributions } = explained.right
    const cell = cells.get(row)?.[field]
    assert.equal(textOf(value), textOf(cell), label)
    if (kind === 'money') assert.equal(sumOf(contributions), penceOfCell(cell), label)
  }
}

/** A15: a difference names exactly the cells that differ, from and to what was printed, and its parts add up to it. */
const compares = async (
  store: EventStore,
  report: NamedReport,
  asked: Asked,
  ends: { readonly from: PointInTime; readonly to: PointInTime },
): Promise<void> => {
  const outcome = await report.difference(sourceOf(store), asked, ends)
  const [before, after] = [
    await seen(report, store, { ...asked, at: ends.from }),
    await seen(report, store, { ...asked, at: ends.to }),
  ]
  if (typeof before === 'string' || typeof after === 'string' || isLeft(outcome)) return
  const [from, to] = [before, after].map((document) => cellsOf(report, document, asked))
  const named = new Map(
    outcome.right.cells.map((cell) => [String(`${cell.row} # ${cell.column}`), cell] as const),
  )
  for (const { field, kind } of report.columns(asked))
    for (const row of new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])])) {
      const [was, is] = [from?.get(row)?.[field], to?.get(row)?.[field]]
      const key = `${row} # ${field}`
      const cell = named.get(key)
      assert.equal(cell !== undefined, textOf(was) !== textOf(is), key)
      if (cell === undefined) continue
      assert.deepEqual([textOf(cell.from), textOf(cell.to)], [textOf(was), textOf(is)], key)
      if (kind !== 'money') continue
      assert.equal(penceOfCell(cell.change), penceOfCell(is) - penceOfCell(was), key)
      assert.equal(sumOf(cell.explanations), penceOfCell(cell.change), key)
    }
}

/** Explanations and differences of figures agree with the reports, in ledgers that the domain writes. */
export const figuresAreExplained = (
  reportOf: (opinion: SecondOpinion) => NamedReport = ({ report }) => report,
) =>
  fc.asyncProperty(
    domainLedgers,
    questions,
    questions,
    fc.nat(),
    async (write, first, second, pick) => {
      const { store, log } = await write()
      const [from, to] = [first, second].map((one) => questionOf(one, log))
      assert.ok(from !== undefined && to !== undefined)
      for (const opinion of secondOpinions) {
        const report = reportOf(opinion)
        const asked = parametersOf(opinion, to)
        await explains(store, report, asked, pick)
        await compares(store, report, asked, {
          from: parametersOf(opinion, from).at,
          to: asked.at,
        })
      }
    },
  )
