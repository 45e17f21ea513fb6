import type { PlacedEvent } from '../event.ts'
import { isPounds, penceOf, poundsOf } from '../text/pounds.ts'
import { checkGapless } from './check-gapless.ts'
import { strangeParts, sumFindings } from './check-told-parts.ts'
import { commonChecks, statedIn } from './common-checks.ts'
import type { DerivedReport } from './derived-reports.ts'
import { type ChangedCell, type Ends, explainDifference } from './explain-difference.ts'
import { anything, type Form, listOf, objectOf, only, position, text, textOrNull } from './form.ts'
import { heldEvents } from './held-events.ts'
import { checkMadeAgain, saysTheSame } from './made-again.ts'
import type { ProofFinding } from './proof-check.ts'
import type { ProofFile } from './proof-file.ts'
import type { ProofSession } from './proof-session.ts'
import { type ProofVerification, unreadable } from './proof-verification.ts'
import { type ProvedLog, provedLogForms } from './proved-log.ts'
import { dateOrNull, parametersForm, type ReportParameters } from './report-parameters.ts'
import { toldEnd, toldValue } from './told-report.ts'

/** The first field of a file that proves a difference. */
export const differenceFormat = 'coflyfr-difference-proof/1'

interface DifferenceProof extends ProvedLog, Ends {
  readonly report: string
  readonly parameters: ReportParameters
  readonly cells: readonly ChangedCell[]
}

const end = objectOf({ asOf: dateOrNull, position })

const positionOrNull: Form = (value, path) => (value === null ? null : position(value, path))

const differenceProof = objectOf({
  format: only(differenceFormat),
  report: text,
  parameters: parametersForm,
  from: end,
  to: end,
  cells: listOf(
    objectOf({
      row: text,
      column: text,
      from: anything,
      to: anything,
      change: textOrNull,
      explanations: listOf(
        objectOf({
          position: positionOrNull,
          stream: textOrNull,
          type: text,
          effectiveOn: textOrNull,
          change: textOrNull,
        }),
      ),
    }),
  ),
  ...provedLogForms,
})

const changeBetween = (from: unknown, to: unknown): string | null => {
  const amounts = [from ?? '0.00', to ?? '0.00']
  const [before, after] = amounts.map((one) =>
    typeof one === 'string' && isPounds(one) ? penceOf(one) : null,
  )
  return before === null || before === undefined || after === null || after === undefined
    ? null
    : poundsOf(after - before)
}

/** What a cell says against itself. */
const cellFindings = (
  place: string,
  { from, to, change, explanations }: ChangedCell,
  events: readonly PlacedEvent[],
): readonly ProofFinding[] => [
  ...(change === null || change === changeBetween(from, to)
    ? []
    : [{ code: 'ValueDiffers', detail: `${place}: its ends do not differ by its change` }]),
  ...(saysTheSame(from, to)
    ? [{ code: 'ValueDiffers', detail: `${place}: its ends do not differ` }]
    : []),
  ...strangeParts(`${place}.explanations`, explanations, events),
  ...sumFindings(`${place}.explanations`, explanations, change),
]

/** The point in time that is asked about is that of the later end. */
const endFindings = ({ parameters, to }: DifferenceProof): readonly ProofFinding[] =>
  saysTheSame(parameters.at, { asOf: to.asOf, knownAt: to.position })
    ? []
    : [{ code: 'ParametersDiffer', detail: 'parameters.at: another end than that of to' }]

const madeFindings = (
  proof: DifferenceProof,
  events: readonly PlacedEvent[],
  derived: DerivedReport,
): readonly ProofFinding[] => {
  const { parameters, from, to, cells } = proof
  const made = explainDifference(derived, events, parameters, { from, to })
  if (typeof made === 'string') return [{ code: 'NoSuchFigure', detail: made }]
  const findings: ProofFinding[] = []
  if (made.length !== cells.length) {
    const detail = `cells: the file holds ${cells.length}, its events lead to ${made.length}`
    findings.push({ code: 'CellsDiffer', detail })
  }
  for (const [at, cell] of cells.entries())
    if (!saysTheSame(cell, made[at] ?? null)) {
      const detail = `cells[${at}]: ${cell.column} of ${cell.row} is not what the events lead to`
      findings.push({ code: 'CellsDiffer', detail })
    }
  return findings
}

const claimsOf = ({ report, from, to, cells, events }: DifferenceProof): readonly string[] => [
  `${report}: ${toldEnd(from)}; and ${toldEnd(to)}`,
  ...cells.map(
    ({ row, column, change, ...cell }) =>
      `${row}, ${column}: from ${toldValue(cell.from)} to ${toldValue(cell.to)}${change === null ? '' : `, by ${change}`}`,
  ),
  `Made of ${events.length} events in the file`,
]

/** Checks the proof of a report's difference between two points in time. */
export const checkDifferenceProof = async (
  session: ProofSession,
  file: ProofFile,
): Promise<ProofVerification> => {
  const fault = differenceProof(file.value, '')
  if (fault !== null) return unreadable(fault.path, fault.expected)
  const proof: DifferenceProof = JSON.parse(file.text)
  const events = heldEvents(file.text)
  const ofEnds = endFindings(proof)
  return {
    kind: 'difference',
    claims: claimsOf(proof),
    ...statedIn(proof),
    checks: [
      ...(await commonChecks(session, file, proof)),
      checkGapless(proof, [proof.from.position, proof.to.position]),
      checkMadeAgain({
        report: proof.report,
        parameters: proof.parameters,
        events,
        toldFindings: [
          ...ofEnds,
          ...proof.cells.flatMap((cell, at) => cellFindings(`cells[${at}]`, cell, events)),
        ],
        madeFindings: (derived) => [...ofEnds, ...madeFindings(proof, events, derived)],
      }),
    ],
  }
}
