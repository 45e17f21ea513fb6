import { type AnyReport, takenParameters } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { DifferenceProof } from './difference-proof.ts'
import { checkOf, type ProofCheck } from './proof-check.ts'
import { differenceFrom } from './prove-difference.ts'
import { saysTheSame } from './prove-figure.ts'

const asks = 'do both sides come out of the events alone, cell by cell?'

/** Makes a difference again from the events of its proof and compares. */
export const checkDifference = async (
  proof: DifferenceProof,
  reports: ReadonlyMap<string, AnyReport>,
): Promise<ProofCheck> => {
  const { origin, parameters, from, to, cells } = proof
  const report = reports.get(proof.report)
  if (report === undefined)
    return checkOf('recomputed', asks, [
      `report: there is none named ${JSON.stringify(proof.report)}`,
    ])
  const findings: string[] = []
  const at = { asOf: to.asOf, knownAt: to.position }
  if (!saysTheSame({ ...takenParameters(report, parameters), at }, parameters))
    findings.push(
      'parameters: one is given that the report does not take, or another end than that of to',
    )
  const events = proof.events.map(({ event }) => event)
  const again = await differenceFrom(origin, events, { report, parameters, ends: { from, to } })
  if (isLeft(again))
    return checkOf('recomputed', asks, [
      ...findings,
      `there is no such difference: ${again.left.tag}`,
    ])
  const made = again.right.cells
  if (made.length !== cells.length)
    findings.push(`cells: the file holds ${cells.length}, its events lead to ${made.length}`)
  for (const [number, cell] of cells.entries())
    if (!saysTheSame(cell, made[number] ?? null))
      findings.push(
        `cells[${number}]: ${cell.column} of ${cell.row} is not what the events lead to`,
      )
  return checkOf('recomputed', asks, findings)
}
