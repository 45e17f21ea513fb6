import type { PlacedEvent } from '../event.ts'
import { checkGapless } from './check-gapless.ts'
import { strangeParts, sumFindings } from './check-told-parts.ts'
import { commonChecks, statedIn } from './common-checks.ts'
import type { DerivedReport } from './derived-reports.ts'
import { explainFigure, type FigurePart } from './explain-figure.ts'
import { anything, listOf, objectOf, only, position, text, textOrNull } from './form.ts'
import { heldEvents } from './held-events.ts'
import { checkMadeAgain, saysTheSame } from './made-again.ts'
import type { ProofFinding } from './proof-check.ts'
import type { ProofFile } from './proof-file.ts'
import type { ProofSession } from './proof-session.ts'
import { type ProofVerification, unreadable } from './proof-verification.ts'
import { type ProvedLog, provedLogForms } from './proved-log.ts'
import { parametersForm, type ReportParameters } from './report-parameters.ts'
import { toldEnd, toldValue } from './told-report.ts'

/** The first field of a file that proves a figure. */
export const figureFormat = 'coflyfr-figure-proof/1'

interface FigureProof extends ProvedLog {
  readonly report: string
  readonly parameters: ReportParameters
  readonly row: string
  readonly column: string
  readonly value: unknown
  readonly parts: readonly FigurePart[]
}

const figureProof = objectOf({
  format: only(figureFormat),
  report: text,
  parameters: parametersForm,
  row: text,
  column: text,
  value: anything,
  parts: listOf(
    objectOf({
      position,
      stream: text,
      type: text,
      effectiveOn: text,
      change: textOrNull,
      value: anything,
    }),
  ),
  ...provedLogForms,
})

/** What the parts say against each other and against the value. */
const toldFindings = (
  { value, parts, parameters }: FigureProof,
  events: readonly PlacedEvent[],
): readonly ProofFinding[] => {
  const isOfMoney = parts.some(({ change }) => change !== null)
  const findings = [...strangeParts('parts', parts, events)]
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1]?.position ?? -1
    if (part.position > before && part.position <= parameters.at.knownAt) continue
    const detail = `parts[${at}]: it is not in the order of the log, or after what was known`
    findings.push({ code: 'PartsDiffer', detail })
  }
  findings.push(...sumFindings('parts', parts, isOfMoney ? (value ?? '0.00') : null))
  const last = parts.at(-1)
  if (!isOfMoney && last !== undefined && !saysTheSame(last.value, value))
    findings.push({
      code: 'ValueDiffers',
      detail: `value: the last part leaves it at ${JSON.stringify(last.value)}`,
    })
  return findings
}

const madeFindings = (
  { row, column, value, parts, parameters }: FigureProof,
  events: readonly PlacedEvent[],
  derived: DerivedReport,
): readonly ProofFinding[] => {
  const made = explainFigure(derived, events, parameters, { row, column })
  if (typeof made === 'string') return [{ code: 'NoSuchFigure', detail: made }]
  const findings: ProofFinding[] = []
  if (!saysTheSame(made.value, value)) {
    const detail = `value: the file says ${JSON.stringify(value)}, its events lead to ${JSON.stringify(made.value)}`
    findings.push({ code: 'ValueDiffers', detail })
  }
  if (!saysTheSame(made.parts, parts)) {
    const detail = 'parts: they are not those that the events lead to'
    findings.push({ code: 'PartsDiffer', detail })
  }
  return findings
}

const claimsOf = (proof: FigureProof): readonly string[] => {
  const { report, row, column, value, parameters, parts, events } = proof
  const { asOf, knownAt } = parameters.at
  return [
    `${report}, ${row}, ${column}: ${toldValue(value)}, ${toldEnd({ asOf, position: knownAt })}`,
    ...parts.map(
      (part) =>
        `${part.type} at position ${part.position}, effective ${part.effectiveOn}: ${toldValue(part.change)}, then ${toldValue(part.value)}`,
    ),
    `Made of ${events.length} events in the file`,
  ]
}

/** Checks the proof of one figure of a report. */
export const checkFigureProof = async (
  session: ProofSession,
  file: ProofFile,
): Promise<ProofVerification> => {
  const fault = figureProof(file.value, '')
  if (fault !== null) return unreadable(fault.path, fault.expected)
  const proof: FigureProof = JSON.parse(file.text)
  const events = heldEvents(file.text)
  return {
    kind: 'figure',
    claims: claimsOf(proof),
    ...statedIn(proof),
    checks: [
      ...(await commonChecks(session, file, proof)),
      checkGapless(proof, [proof.parameters.at.knownAt]),
      checkMadeAgain({
        report: proof.report,
        parameters: proof.parameters,
        events,
        toldFindings: toldFindings(proof, events),
        madeFindings: (derived) => madeFindings(proof, events, derived),
      }),
    ],
  }
}
