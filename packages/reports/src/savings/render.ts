import type { FinancialYear } from '@coflyfr/core'
import { formatPounds, type Pence, percentOf, sumPence, zeroPence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import { isListed, type Standing, standingOf } from './standing.ts'
import { type Reduction, reductionKey, type SavingsState } from './state.ts'

interface Listed {
  readonly reduction: Reduction
  readonly standing: Standing
}

const poundsOrNull = (amount: Pence | null): string | null =>
  amount === null ? null : formatPounds(amount)

/** As Bridgend prints it: a shortfall of £200,000 in £2,608,000 is 7.67 %. */
export const shortfallDecimals = 2

const percent = (part: Pence | null, whole: Pence): string | null =>
  part === null ? null : percentOf(part, whole, shortfallDecimals, 'half-away-from-zero')

const rowOf = ({ reduction, standing }: Listed): Row => {
  const { reference, description, directorate, service, target, owner } = reduction
  const { progress, state, outstanding, shortfall } = standing
  return {
    yearApproved: reduction.financialYear,
    reference,
    description,
    directorate,
    service,
    target: formatPounds(target),
    achieved: formatPounds(progress?.achieved ?? zeroPence),
    projected: poundsOrNull(progress?.projected ?? null),
    shortfall: poundsOrNull(shortfall),
    shortfallPercent: percent(shortfall, target),
    outstanding: formatPounds(outstanding),
    state,
    rag: progress?.rag ?? null,
    reason:
      reduction.removed !== null && state === 'removed'
        ? reduction.removed.reason
        : (progress?.reason ?? null),
    mitigation: progress?.mitigation ?? null,
    owner,
  }
}

const sumOf = (amounts: readonly (Pence | null)[]): Pence =>
  sumPence(amounts.filter((amount) => amount !== null))

const totalsOf = (listed: readonly Listed[]): Row => {
  const target = sumOf(listed.map(({ reduction }) => reduction.target))
  const shortfall = sumOf(listed.map(({ standing }) => standing.shortfall))
  const of = (figure: (standing: Standing) => Pence | null): string =>
    formatPounds(sumOf(listed.map(({ standing }) => figure(standing))))
  return {
    target: formatPounds(target),
    achieved: of(({ progress }) => progress?.achieved ?? null),
    projected: of(({ progress }) => progress?.projected ?? null),
    shortfall: formatPounds(shortfall),
    shortfallPercent: percent(shortfall, target),
    outstanding: of(({ outstanding }) => outstanding),
  }
}

const meaning: Note = {
  en: 'The shortfall is the target less what is projected by the year end, or what was achieved where there is no projection',
  cy: 'Y diffyg yw’r targed llai’r hyn a ragamcenir erbyn diwedd y flwyddyn, neu’r hyn a gyflawnwyd lle nad oes rhagamcan',
}

const unreportedNotes = (listed: readonly Listed[]): readonly Note[] => {
  const unreported = listed.filter(
    ({ standing }) => standing.progress === null && standing.state === 'outstanding',
  )
  if (unreported.length === 0) return []
  const amount = shownPounds(sumOf(unreported.map(({ reduction }) => reduction.target)))
  return [
    {
      en: `Not reported on yet: ${unreported.length} with a target of ${amount.en}`,
      cy: `Heb adrodd arnynt eto: ${unreported.length}, â tharged o ${amount.cy}`,
    },
  ]
}

const priorNotes = (listed: readonly Listed[], year: FinancialYear | null): readonly Note[] => {
  const prior = listed.filter(({ reduction }) => year !== null && reduction.financialYear < year)
  if (prior.length === 0) return []
  const amount = shownPounds(sumOf(prior.map(({ standing }) => standing.outstanding)))
  return [
    {
      en: `From earlier years and still on the list: ${prior.length} with ${amount.en} outstanding`,
      cy: `O flynyddoedd cynharach ac yn dal ar y rhestr: ${prior.length}, â ${amount.cy} heb ei gyflawni`,
    },
  ]
}

/** The reductions of one year with those of earlier years that are still on its list, or all. */
export const renderSavings = (
  { reductions }: SavingsState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  const listed = [...reductions.values()]
    .filter((reduction) => isListed(reduction, year))
    .sort(byText(reductionKey))
    .map((reduction): Listed => ({ reduction, standing: standingOf(reduction, year) }))
  return {
    rows: listed.map(rowOf),
    totals: totalsOf(listed),
    notes: [meaning, ...unreportedNotes(listed), ...priorNotes(listed, year)],
  }
}
