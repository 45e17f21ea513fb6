import type { PlacedEvent } from '../event.ts'
import { shapeFault } from '../rules/rules-check.ts'
import { canonicalTextOf } from '../text/canonical.ts'
import { type DerivedReport, derivedReports } from './derived-reports.ts'
import { checkOf, type ProofCheck, type ProofFinding, uncheckedOf } from './proof-check.ts'
import { parameterTooMany, type ReportParameters } from './report-parameters.ts'

/** Whether two parts of a file say the same. */
export const saysTheSame = (one: unknown, other: unknown): boolean =>
  canonicalTextOf(one) === canonicalTextOf(other)

/** What a claim about a report is checked with. */
export interface ReportClaim {
  readonly report: string
  readonly parameters: ReportParameters
  readonly events: readonly PlacedEvent[]
  /** What the file says against itself, whatever its report. */
  readonly toldFindings: readonly ProofFinding[]
  /** What the events say against the file. */
  readonly madeFindings: (derived: DerivedReport) => readonly ProofFinding[]
}

const unreadable = (derived: DerivedReport, events: readonly PlacedEvent[]): ProofFinding[] =>
  events.flatMap((event) => {
    const fault = derived.types.has(event.type) ? shapeFault(event) : null
    if (fault === null) return []
    const detail = `position ${event.position}: ${event.type}${fault} is not of its form`
    return [{ code: 'EventUnreadable', detail }]
  })

const parameterFindings = (
  { takes }: DerivedReport,
  parameters: ReportParameters,
): readonly ProofFinding[] => {
  const name = parameterTooMany(takes, parameters)
  if (name === undefined) return []
  const detail = `parameters.${name}: the report does not take it`
  return [{ code: 'ParametersDiffer', detail }]
}

/** Events that are not proved may say anything at all, and so may parameters. */
const guarded = (find: () => readonly ProofFinding[]): readonly ProofFinding[] => {
  try {
    return find()
  } catch (error) {
    const detail = `it cannot be made again: ${error instanceof Error ? error.message : error}`
    return [{ code: 'EventUnreadable', detail }]
  }
}

/**
 * Whether a claim comes out of the events of its file. Of a report that is not made again here it is checked that the file
 * does not contradict itself, and nothing more.
 */
export const checkMadeAgain = (claim: ReportClaim): ProofCheck => {
  const { report, parameters, events, toldFindings, madeFindings } = claim
  const derived = derivedReports.get(report)
  if (derived !== undefined) {
    const slips = [...parameterFindings(derived, parameters), ...unreadable(derived, events)]
    if (slips.length > 0) return checkOf('recomputed', slips)
  }
  const beyond = derived?.beyond(parameters) ?? null
  if (derived === undefined || beyond !== null) {
    if (toldFindings.length > 0) return checkOf('recomputed', toldFindings)
    const name = beyond === null ? report : `${report} ${beyond}`
    const detail = `this verifier does not make ${name} again; that the file does not contradict itself was checked`
    return uncheckedOf('recomputed', 'ReportNotDerived', detail)
  }
  const made = guarded(() => madeFindings(derived))
  return checkOf('recomputed', made.length > 0 ? made : toldFindings)
}
