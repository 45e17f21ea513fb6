import { penceOfPounds, subtractPence } from '@coflyfr/money'
import { dimensionWords } from '../budget-monitoring/dimension-words.ts'
import { actualOf, revisedOf } from '../budget-monitoring/figures.ts'
import type { MonitoredLine } from '../budget-monitoring/monitored-line.ts'
import { signNote } from '../budget-monitoring/variance.ts'
import type { Note, ReportParameters } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import { welshWord } from '../words/shown-word.ts'
import { type AppliedDrawdown, appliedIn } from './applied-drawdowns.ts'
import type { Inside } from './inside.ts'
import { type Line, provisionalLine, sumOf } from './line.ts'
import type { YearEnd } from './project.ts'

const welshService = (service: string): string =>
  welshWord(service, dimensionWords) ?? asRecorded(service)

const capNote = ({ reference, cap, decision, onRecord, toYear }: YearEnd): Note => {
  const within = cap === null ? null : shownPounds(penceOfPounds(cap))
  const limit =
    within === null
      ? { en: 'without a cap', cy: 'heb derfyn' }
      : {
          en: `within ${within.en} either way`,
          cy: `o fewn ${within.cy} y naill ffordd neu’r llall`,
        }
  return {
    en: `${reference}: carried into ${toYear} ${limit.en} by "${decision}"${onRecord ? '' : ', which is not on record'}`,
    cy: `${asRecorded(reference)}: cariwyd i ${toYear} ${limit.cy} drwy “${decision}”${onRecord ? '' : ', nad yw ar gofnod'}`,
  }
}

const endNotes = (end: YearEnd, lines: readonly Line[]): readonly Note[] => {
  const [used, applied] = [sumOf(lines, 'metBySources'), sumOf(lines, 'applied')]
  const [uses, sources] = [shownPounds(used), shownPounds(applied)]
  const check = shownPounds(subtractPence(used, applied))
  return [
    capNote(end),
    {
      en: `Overspends of ${uses.en} beyond it were met by sources of ${sources.en}, in the order listed: the check is ${check.en}`,
      cy: `Talwyd gorwariant o ${uses.cy} y tu hwnt i hynny o ffynonellau o ${sources.cy}, yn y drefn a restrir: ${check.cy} yw’r gwiriad`,
    },
  ]
}

const movedNote = ({ item, figures }: Line, services: readonly Inside[]): readonly Note[] => {
  const own = services.find(({ section, service }) => section === 'service' && service === item)
  const now = provisionalLine(own ?? { section: 'service', service: item, lines: [] }).figures
  const isSame = now.outturn === figures.outturn && now.revisedBudget === figures.revisedBudget
  if (isSame || now.outturn === undefined || now.revisedBudget === undefined) return []
  const [outturn, revised] = [shownPounds(now.outturn), shownPounds(now.revisedBudget)]
  return [
    {
      en: `${item}: the ledger now holds actuals of ${outturn.en} against ${revised.en}, not the figures that the year was closed with`,
      cy: `${welshService(item)}: mae’r cyfriflyfr bellach yn dal ffigurau gwirioneddol o ${outturn.cy} yn erbyn ${revised.cy}, nid yr hyn y daeth y flwyddyn i ben ag ef`,
    },
  ]
}

/** What changed after the year was carried forward; the figures of the decision stay. */
const movedNotes = (services: readonly Inside[], lines: readonly Line[]): readonly Note[] =>
  lines.filter(({ section }) => section === 'service').flatMap((line) => movedNote(line, services))

const placeNote = (service: string, shown: string, inside: readonly MonitoredLine[]): Note => {
  const [actuals, revised] = [shownPounds(actualOf(inside)), shownPounds(revisedOf(inside))]
  return {
    en: `Actuals of ${actuals.en} against ${revised.en} are counted under ${service} in the outturn; budget monitoring shows them under ${shown}`,
    cy: `Mae ffigurau gwirioneddol o ${actuals.cy} yn erbyn ${revised.cy} yn sefyll yn ${welshService(service)}, fel y mae diwedd blwyddyn yn eu cyfrif; mae monitro’r gyllideb yn eu dangos yn ${welshService(shown)}`,
  }
}

/**
 * Explains what budget monitoring shows in a different service from the year end, so that nobody has to look for the
 * difference.
 */
const placeNotes = (services: readonly Inside[]): readonly Note[] =>
  services.flatMap(({ service, lines }) =>
    [...Map.groupBy(lines, (line) => line.service)]
      .filter(([shown]) => shown !== service)
      .map(([shown, inside]) => placeNote(service, shown, inside)),
  )

const appliedNote = (service: string, { drawdown, amount }: AppliedDrawdown): Note => {
  const shown = shownPounds(amount)
  return {
    en: `${service}: ${shown.en} of its budget was drawn by ${drawdown} and used to meet overspends at the year end; budget monitoring shows it under the service`,
    cy: `${welshService(service)}: tynnwyd ${shown.cy} o’i gyllideb i lawr drwy ${asRecorded(drawdown)}, a thalodd orwariant ar ddiwedd y flwyddyn; mae monitro’r gyllideb yn ei ddangos yno`,
  }
}

/**
 * Explains what only budget monitoring counts in the budget of a service, so that nobody has to look for the
 * difference.
 */
const appliedNotes = (
  services: readonly Inside[],
  applied: readonly AppliedDrawdown[],
): readonly Note[] =>
  services.flatMap(({ service, lines }) =>
    appliedIn(lines, applied).map((one) => appliedNote(service, one)),
  )

const provisionalNote: Note = {
  en: 'Provisional: nothing has been carried forward from this year yet',
  cy: 'Dros dro: nid oes dim wedi’i gario ymlaen o’r flwyddyn hon eto',
}

const lateNotes = (late: readonly MonitoredLine[]): readonly Note[] => {
  if (late.length === 0) return []
  const amount = shownPounds(actualOf(late))
  return [
    {
      en: `${amount.en} came in after every period of the year was closed`,
      cy: `Daeth ${amount.cy} i mewn ar ôl cau pob cyfnod o’r flwyddyn`,
    },
  ]
}

/**
 * What a reader must know besides the rows: how the year was carried forward, what changed since, and what came in too
 * late.
 */
export const outturnNotes = (
  {
    services,
    lines,
    ends,
    late,
    applied,
  }: {
    readonly services: readonly Inside[]
    readonly lines: readonly Line[]
    readonly ends: readonly YearEnd[]
    readonly late: readonly MonitoredLine[]
    readonly applied: readonly AppliedDrawdown[]
  },
  parameters: ReportParameters,
): readonly Note[] => [
  signNote(parameters),
  ...(ends.length === 0 ? [provisionalNote] : movedNotes(services, lines)),
  ...ends.flatMap((end) => endNotes(end, lines)),
  ...appliedNotes(services, applied),
  ...placeNotes(services),
  ...lateNotes(late),
]
