import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import type { Duty, Instrument } from './catalogue/instrument.ts'
import { walesDuties } from './catalogue/wales-duties.ts'
import { dutyNotes } from './notes.ts'
import type { DutiesState } from './project.ts'
import { provisionPlace } from './provision-place.ts'
import { recordedOf } from './recorded.ts'
import { type Serving, servingClocks, servingMeasures } from './serving.ts'
import { asWhole } from './words.ts'

const blank = {
  title: null,
  reports: null,
  standing: null,
  recorded: null,
  newest: null,
  open: null,
  overdue: null,
  period: null,
  value: null,
  unit: null,
}

/** The key that groups the rows of one duty, or of an instrument as a whole. */
const placeKey = (instrument: Instrument, duty: Duty | null): string =>
  `${instrument.name.en}\n${duty?.provision.en ?? asWhole.en}`

const servingRow = (instrument: string, provision: string, serving: Serving): Row => {
  const { part, name, fields } = serving
  return { instrument, provision, part, name, ...blank, ...fields }
}

const inOrder = (serving: readonly Serving[]): readonly Serving[] =>
  serving.toSorted(byText(({ part, name }) => `${part} ${name}`))

interface Placed {
  readonly byPlace: ReadonlyMap<string, readonly Serving[]>
  /** Clocks and measures whose provision is not in the catalogue. */
  readonly elsewhere: readonly Serving[]
}

const placed = (serving: readonly Serving[]): Placed => {
  const found = serving.map((one) => ({ one, place: provisionPlace(one.provision) }))
  const groups = Map.groupBy(found, ({ place }) =>
    place === null ? '' : placeKey(place.instrument, place.duty),
  )
  return {
    byPlace: new Map([...groups].map(([key, those]) => [key, those.map(({ one }) => one)])),
    elsewhere: found.filter(({ place }) => place === null).map(({ one }) => one),
  }
}

const dutyRow = (
  state: DutiesState,
  { name: { en: instrument } }: Instrument,
  duty: Duty,
  { parameters }: RenderContext,
): Row => {
  const { count, newest } = recordedOf(state, duty, parameters.year)
  return {
    instrument,
    provision: duty.provision.en,
    part: 'duty',
    name: duty.commands.join(', '),
    ...blank,
    title: duty.title.en,
    reports: duty.reports.join(', '),
    standing: duty.standing,
    recorded: count,
    newest,
  }
}

const rowsOfInstrument = (
  state: DutiesState,
  instrument: Instrument,
  { byPlace }: Placed,
  context: RenderContext,
): readonly Row[] => {
  const serving = (duty: Duty | null): readonly Row[] =>
    inOrder(byPlace.get(placeKey(instrument, duty)) ?? []).map((one) =>
      servingRow(instrument.name.en, duty?.provision.en ?? asWhole.en, one),
    )
  const duties = instrument.duties.flatMap((duty) => [
    dutyRow(state, instrument, duty, context),
    ...serving(duty),
  ])
  return [...duties, ...serving(null)]
}

/** Each duty of the catalogue with what serves it in the ledger, then clocks and measures of other provisions. */
export const renderDuties = (state: DutiesState, context: RenderContext): ReportBody => {
  const { day, parameters } = context
  // A ledger without such events gets an empty report.
  if (day === null || state.tallies.size === 0) return { rows: [], totals: {}, notes: [] }
  const clocks = servingClocks(state, day, parameters)
  const found = placed([...clocks, ...servingMeasures(state, parameters)])
  const rows = [
    ...walesDuties.flatMap((instrument) => rowsOfInstrument(state, instrument, found, context)),
    ...inOrder(found.elsewhere).map((one) => servingRow(one.provision, asWhole.en, one)),
  ]
  return { rows, totals: {}, notes: dutyNotes(rows) }
}
