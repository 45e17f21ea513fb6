import { formatPounds, type Pence, sumPence, zeroPence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import type { AdequacyTest, RenderContext, ReportBody, Row } from '../report.ts'
import { type Adequacy, adequacyFields, adequacyNote, adequacyOf } from './adequacy.ts'
import { reserveNotes } from './notes.ts'
import { isWithin, type Position, positionOf, type Span, spanOf } from './position.ts'
import type { Reserve, ReservesState } from './state.ts'

const figureFields = [
  'opening',
  'restated',
  'additions',
  'released',
  'repurposed',
  'drawdowns',
  'transfers',
  'closing',
  'pending',
  'available',
  'authorisedNotUsed',
] as const

type Figures = Readonly<Record<(typeof figureFields)[number], Pence>>

/**
 * Always zero: changing a purpose moves nothing, because the balance leaves the old purpose and enters the new one
 * within the same reserve. The notes give the amount and both purposes; money that goes to another reserve is a
 * transfer.
 */
const repurposed = zeroPence

const figuresOf = ({ movements, ...position }: Position): Figures => ({
  ...position,
  ...movements,
  repurposed,
})

const figuresRow = (figures: Figures): Row =>
  Object.fromEntries(figureFields.map((field) => [field, formatPounds(figures[field])]))

const totalOf = (shown: readonly Shown[]): Row =>
  Object.fromEntries(
    figureFields.map((field) => [
      field,
      formatPounds(sumPence(shown.map((one) => one.figures[field]))),
    ]),
  )

/** A reserve is shown from its opening day, and in any year from its first movement. */
const isShown = ({ establishment, movements }: Reserve, span: Span): boolean =>
  (establishment !== null && isWithin(span, establishment.openedOn)) ||
  [...movements.keys()].some((moved) => span.year === null || moved <= span.year)

/** Of the purposes given by the last day of the span, the one recorded last, as decisions on the reserve take it. */
const purposeOf = ({ establishment, repurposings }: Reserve, span: Span): string | null => {
  const given = repurposings
    .filter(({ on }) => isWithin(span, on))
    .toSorted((one, other) => one.position - other.position)
  return given.at(-1)?.purpose ?? establishment?.purpose ?? null
}

interface Shown {
  readonly reserve: Reserve
  readonly figures: Figures
}

const rowOf = ({ reserve, figures }: Shown, span: Span): Row => ({
  reserve: reserve.reserve,
  name: reserve.establishment?.name ?? null,
  purpose: purposeOf(reserve, span),
  ...figuresRow(figures),
  reviewBy: reserve.establishment?.reviewBy ?? null,
})

/** Adds the test of the general reserve to its row and the totals, and the outcome as a note. */
const withTest = (
  body: ReportBody,
  test: AdequacyTest | null,
  adequacy: Adequacy | null,
): ReportBody => {
  if (test === null) return body
  const fields = adequacy === null ? {} : adequacyFields(adequacy)
  const untested = { required: null, headroom: null }
  return {
    rows: body.rows.map((row) => ({
      ...row,
      ...untested,
      ...(row['reserve'] === test.generalReserve ? fields : {}),
    })),
    totals: { ...body.totals, ...fields },
    notes: [adequacyNote(test, adequacy), ...body.notes],
  }
}

/** Every reserve with its movements of one year, or of all. */
export const renderReserves = (
  { reserves, gifts, budgets }: ReservesState,
  { parameters: { year, at, adequacy: test }, day }: RenderContext,
): ReportBody => {
  const span = spanOf(year, at.asOf, day)
  const shown = [...reserves.values()]
    .filter((reserve) => isShown(reserve, span))
    .sort(byText(({ reserve }) => reserve))
    .map((reserve): Shown => ({ reserve, figures: figuresOf(positionOf(reserve, span)) }))
  const kept = shown.map(({ reserve }) => reserve)
  const tested = shown.find(({ reserve }) => reserve.reserve === test?.generalReserve)
  const body = {
    rows: shown.map((one) => rowOf(one, span)),
    totals: totalOf(shown),
    notes: reserveNotes(kept, [...gifts.values()], span),
  }
  const closing = tested?.figures.closing ?? null
  return withTest(body, test, test === null ? null : adequacyOf(test, budgets, year, closing))
}
