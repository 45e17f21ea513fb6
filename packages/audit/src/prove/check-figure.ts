import { formatPounds, penceOfPounds, sumPence } from '@coflyfr/money'
import { type AnyReport, takenParameters } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { FigureProof } from './figure-proof.ts'
import { checkOf, type ProofCheck } from './proof-check.ts'
import { explainedFrom, saysTheSame } from './prove-figure.ts'

const asks = 'does the figure come out of the events alone, and do its parts sum to it?'

const sumFindings = ({ value, parts }: FigureProof): readonly string[] => {
  const changes = parts.flatMap(({ change }) => (change === null ? [] : [change]))
  if (changes.length === 0) return []
  const sum = formatPounds(sumPence(changes.map(penceOfPounds)))
  return sum === (value ?? '0.00')
    ? []
    : [`parts: they sum to ${sum}, the value is ${String(value)}`]
}

/** Computes a figure again from the events of its proof, and compares. */
export const checkFigure = async (
  proof: FigureProof,
  reports: ReadonlyMap<string, AnyReport>,
): Promise<ProofCheck> => {
  const { origin, row, column, value, parts, parameters } = proof
  const report = reports.get(proof.report)
  if (report === undefined)
    return checkOf('recomputed', asks, [
      `report: there is none named ${JSON.stringify(proof.report)}`,
    ])
  const findings: string[] = []
  if (!saysTheSame({ ...takenParameters(report, parameters), at: parameters.at }, parameters))
    findings.push('parameters: one is given that the report does not take')
  const events = proof.events.map(({ event }) => event)
  const again = await explainedFrom(origin, events, { report, parameters, cell: { row, column } })
  if (isLeft(again))
    return checkOf('recomputed', asks, [...findings, `there is no such figure: ${again.left.tag}`])
  const made = again.right
  if (made.row !== row)
    findings.push(
      `row: the file says ${JSON.stringify(row)}, the whole name is ${JSON.stringify(made.row)}`,
    )
  if (!saysTheSame(made.value, value))
    findings.push(
      `value: the file says ${JSON.stringify(value)}, its events lead to ${JSON.stringify(made.value)}`,
    )
  if (!saysTheSame(made.contributions, parts))
    findings.push('parts: they are not those that the events lead to')
  return checkOf('recomputed', asks, findings.length > 0 ? findings : sumFindings(proof))
}
