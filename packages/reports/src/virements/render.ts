import { formatPounds, sumPence } from '@coflyfr/money'
import { amountInUnit } from '../amount-in-unit.ts'
import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { virementNotes } from './notes.ts'
import { routeRows } from './route.ts'
import { sectionOf } from './section.ts'
import { stands } from './stands.ts'
import { type Virement, type VirementsState, virementKey } from './state.ts'

const rowOf = (virement: Virement, parameters: ReportParameters): Row => {
  const { reference, financialYear, kind, standing, reason, legs, amount } = virement
  const { contentHash, proposedOn, postedOn, reverses } = virement
  return {
    reference,
    financialYear,
    kind,
    state: standing,
    reason,
    legs: legs.map(({ costCentre, subjective, amount: moved }) => ({
      costCentre,
      subjective,
      amount: amountInUnit(moved, parameters),
    })),
    amount: formatPounds(amount),
    contentHash,
    route: routeRows(virement),
    proposedOn,
    postedOn,
    section: sectionOf(virement),
    reverses,
  }
}

/**
 * The virements of one year or of all, in one list of a meeting or in all, in the order of their references. The total
 * is of those that have moved money or still may; see `stands`.
 */
export const renderVirements = (
  { virements, carried }: VirementsState,
  { parameters }: RenderContext,
): ReportBody => {
  const { year, section } = parameters
  const isAsked = ({ financialYear }: { readonly financialYear: string }): boolean =>
    year === null || financialYear === year
  const isInSection = (virement: Virement): boolean =>
    section === null || sectionOf(virement) === section
  // Their keys are also the texts to sort by.
  const shown = [...virements]
    .filter(([, virement]) => isAsked(virement) && isInSection(virement))
    .sort(byText(([key]) => key))
    .map(([, virement]) => virement)
  const reaching = [...carried.values()].filter(isAsked).sort(byText(virementKey))
  const total = sumPence(shown.filter(stands).map(({ amount }) => amount))
  return {
    rows: shown.map((virement) => rowOf(virement, parameters)),
    totals: { amount: formatPounds(total) },
    notes: virementNotes(shown, reaching),
  }
}
