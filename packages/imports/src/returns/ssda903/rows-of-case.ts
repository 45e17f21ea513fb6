import type { Placed } from '@coflyfr/core'
import { type FinancialYear, firstDayOf, lastDayOf, type PlainDate } from '@coflyfr/core'
import { type CaseEvent, type CaseState, type EpisodeWire, factsOf } from '@coflyfr/outcomes/events'
import { childCells } from './child-cells.ts'
import type { ReturnCells } from './return-row.ts'
import { spellsOf } from './spells-of.ts'
import type { Ssda903Table } from './tables.ts'

/** The rows of a child's return, by table, without what says who the child is. */
export type RowsOfCase = Readonly<Record<Ssda903Table, readonly ReturnCells[]>>

/** One episode as the return of a year has it: what ended after the year is still open in it. */
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

const digit = (value: boolean | null): string => (value === null ? '' : value ? '1' : '0')

/** What a case says in the return of a year. */
export const rowsOfCase = (
  state: CaseState<Placed<CaseEvent>>,
  financialYear: FinancialYear,
): RowsOfCase => {
  const [first, last] = [firstDayOf(financialYear), lastDayOf(financialYear)]
  const within = (on: PlainDate): boolean => on >= first && on <= last
  const touches = ({ startedOn, endedOn }: { startedOn: PlainDate; endedOn: PlainDate | null }) =>
    startedOn <= last && (endedOn === null || endedOn >= first)
  const endBy = (endedOn: PlainDate | null): string =>
    endedOn === null || endedOn > last ? '' : endedOn
  const facts = factsOf(state)
  const rows: Record<Ssda903Table, ReturnCells[]> = {
    Header: [],
    Episodes: [],
    UASC: [],
    PrevPerm: [],
    Reviews: [],
    Missing: [],
    PlacedAdoption: [],
    AD1: [],
    OC2: [],
    OC3: [],
  }
  if (state.status === 'none') return rows
  rows.Episodes.push(
    ...state.open.lookedAfter.filter(touches).map((episode) => episodeCells(episode, last)),
  )
  const { missing, placedForAdoption } = spellsOf(facts)
  for (const spell of missing.filter(touches))
    rows.Missing.push({
      MISSING: spell.kind,
      MIS_START: spell.startedOn,
      MIS_END: endBy(spell.endedOn),
    })
  for (const spell of placedForAdoption.filter(touches)) {
    const ended = endBy(spell.endedOn)
    rows.PlacedAdoption.push({
      DATE_PLACED: spell.startedOn,
      DATE_PLACED_CEASED: ended,
      REASON_PLACED_CEASED: ended === '' ? '' : (spell.endReason ?? ''),
    })
  }
  for (const { type, data, effectiveOn } of facts) {
    if (type === 'HealthOutcomesRecorded' && data.financialYear === financialYear)
      rows.OC2.push({
        SDQ_SCORE: data.questionnaireScore === null ? '' : String(data.questionnaireScore),
        SDQ_REASON: data.noQuestionnaire ?? '',
        CONVICTED: digit(data.convicted),
        HEALTH_CHECK: digit(data.healthChecked),
        IMMUNISATIONS: digit(data.immunised),
        TEETH_CHECK: digit(data.teethChecked),
        HEALTH_ASSESSMENT: digit(data.healthAssessed),
        SUBSTANCE_MISUSE: digit(data.substanceMisuse),
        INTERVENTION_RECEIVED: digit(data.interventionReceived),
        INTERVENTION_OFFERED: digit(data.interventionOffered),
      })
    if (!within(effectiveOn)) continue
    if (type === 'LookedAfterReviewHeld')
      rows.Reviews.push({ REVIEW: effectiveOn, REVIEW_CODE: data.participation })
    if (type === 'AdoptionRecorded')
      rows.AD1.push({
        DATE_INT: data.decidedOn,
        DATE_MATCH: data.matchedOn,
        FOSTER_CARE: digit(data.byFosterCarers),
        NB_ADOPTR: String(data.adopters),
        SEX_ADOPTR: data.adoptersSex,
        LS_ADOPTR: data.adoptersStatus,
      })
    if (type === 'PreviousPermanenceRecorded')
      rows.PrevPerm.push({
        PREV_PERM: data.arrangement,
        LA_PERM: data.authority ?? '',
        DATE_PERM: data.orderedOn ?? '',
      })
    if (type === 'CareLeaverRecorded')
      rows.OC3.push({ IN_TOUCH: data.inTouch, ACTIV: data.activity, ACCOM: data.accommodation })
  }
  const child = childCells(facts, last)
  if (child === null) return rows
  rows.Header.push(child.header)
  if (child.uasc !== null && (child.uasc.DUC === '' || child.uasc.DUC >= first))
    rows.UASC.push({ ...child.uasc, DUC: endBy(child.uasc.DUC === '' ? null : child.uasc.DUC) })
  return rows
}
