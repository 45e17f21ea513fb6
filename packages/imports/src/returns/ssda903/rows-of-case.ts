import {
  type FinancialYear,
  firstDayOf,
  lastDayOf,
  type Placed,
  type PlainDate,
} from '@coflyfr/core'
import {
  type CaseEvent,
  type CaseState,
  type EpisodeWire,
  factsOfCase,
} from '@coflyfr/outcomes/events'
import { type ChildCells, childCells } from './child-cells.ts'
import { eventCells } from './event-cells.ts'
import type { ReturnCells } from './return-row.ts'
import { spellsOf } from './spells-of.ts'
import { type Ssda903Table, ssda903TableNames } from './tables.ts'

/** The rows of a child's return, by table, without what says who the child is. */
export type RowsOfCase = Readonly<Record<Ssda903Table, readonly ReturnCells[]>>

/** One episode as the return of a year has it: one that ended after the year is still open in it. */
export const episodeCells = (episode: EpisodeWire, lastDay: PlainDate): ReturnCells => {
  const isOpen = episode.endedOn === null || episode.endedOn > lastDay
  return {
    DECOM: episode.startedOn,
    RNE: episode.reason,
    LS: episode.legalStatus,
    CIN: episode.need,
    PLACE: episode.placementType,
    PLACE_PROVIDER: episode.provider ?? '',
    DEC: isOpen ? '' : (episode.endedOn ?? ''),
    REC: isOpen ? '' : (episode.reasonCeased ?? ''),
    REASON_PLACE_CHANGE: isOpen ? '' : (episode.reasonPlaceChange ?? ''),
    URN: episode.urn ?? '',
  }
}

interface Stretch {
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | null
}

/** The rows of a case in the return of a year. */
export const rowsOfCase = (
  state: CaseState<Placed<CaseEvent>>,
  financialYear: FinancialYear,
): RowsOfCase => {
  const [first, last] = [firstDayOf(financialYear), lastDayOf(financialYear)]
  const facts = factsOfCase(state)
  const touches = ({ startedOn, endedOn }: Stretch): boolean =>
    startedOn <= last && (endedOn === null || endedOn >= first)
  const inYear = eventCells(facts, { financialYear, first, last })
  const child = childCells(facts, last)
  const episodes = state.status === 'none' ? [] : state.open.lookedAfter
  const spells = spellsOf(facts)
  const rows: Partial<Record<Ssda903Table, readonly ReturnCells[]>> = {
    Header: child === null ? [] : [child.header],
    UASC: child === null ? [] : uasc(child, first, last),
    Episodes: episodes.filter(touches).map((episode) => episodeCells(episode, last)),
    Missing: spells.missing.filter(touches).map(({ kind, startedOn, endedOn }) => ({
      MISSING: kind,
      MIS_START: startedOn,
      MIS_END: endBy(endedOn, last),
    })),
    PlacedAdoption: spells.placedForAdoption.filter(touches).map((spell) => ({
      DATE_PLACED: spell.startedOn,
      DATE_PLACED_CEASED: endBy(spell.endedOn, last),
      REASON_PLACED_CEASED: endBy(spell.endedOn, last) === '' ? '' : (spell.endReason ?? ''),
    })),
  }
  const all = ssda903TableNames.map((table) => [
    table,
    rows[table] ?? inYear.filter((row) => row.table === table).map(({ cells }) => cells),
  ])
  return Object.fromEntries(all)
}

/** The end of a spell, or empty text where it came after the year: it is open in the return. */
const endBy = (endedOn: PlainDate | null, last: PlainDate): PlainDate | '' =>
  endedOn === null || endedOn > last ? '' : endedOn

/** A child who ceased to be unaccompanied before the year has no row. */
const uasc = (
  { uasc: row }: ChildCells,
  first: PlainDate,
  last: PlainDate,
): readonly ReturnCells[] =>
  row === null || (row.DUC !== '' && row.DUC < first)
    ? []
    : [{ SEX: row.SEX, DUC: row.DUC === '' ? '' : endBy(row.DUC, last) }]
