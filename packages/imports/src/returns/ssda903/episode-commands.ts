import { firstDayOf, lastDayOf } from '@coflyfr/core'
import type { EpisodeWire } from '@coflyfr/outcomes/events'
import { filled } from '../filled.ts'
import type { RowCommand, RowContext } from './commands-of-row.ts'
import { cellOf, type ReturnCells } from './return-row.ts'
import { episodeCells } from './rows-of-case.ts'

/** What to do about a row of episodes. */
export type EpisodeStep =
  | { readonly kind: 'duplicate' }
  | {
      readonly kind: 'differs'
      readonly columns: readonly string[]
      readonly check: RowCommand | null
    }
  | { readonly kind: 'command'; readonly command: RowCommand; readonly check: RowCommand | null }

/** Columns that say how an episode ended: they may be filled later than the rest. */
const ending = new Set(['DEC', 'REC', 'REASON_PLACE_CHANGE'])

/** The name of an episode that an import begins. Episodes with the same day and reason are numbered. */
export const episodeName = (startedOn: string, reason: string, twin: number): string =>
  twin === 0 ? `${startedOn}-${reason}` : `${startedOn}-${reason}-${twin + 1}`

/**
 * Compares a row with the episode on record that has the same start and reason: where they are equal the row is a
 * duplicate, where only the row has an end it ends the episode, and where there is no such episode it begins one.
 *
 * @param twin how many rows of the child with this start and reason came before
 */
export const episodeStep = (cells: ReturnCells, context: RowContext, twin: number): EpisodeStep => {
  const { state, year } = context
  const cell = (column: string): string => cellOf(cells, column)
  const line = state.status === 'none' ? [] : state.open.lookedAfter
  const known = line.filter(
    ({ startedOn, reason }) => startedOn === cell('DECOM') && reason === cell('RNE'),
  )[twin]
  const check = yearStart(cells, context)
  if (known === undefined)
    return { kind: 'command', command: beginning(cells, context, line, twin), check }
  const asKnown = episodeCells(known, lastDayOf(year))
  const columns = Object.keys(asKnown).filter((column) => cellOf(asKnown, column) !== cell(column))
  if (columns.length === 0) return { kind: 'duplicate' }
  return known.endedOn === null && cell('DEC') !== '' && columns.every((one) => ending.has(one))
    ? { kind: 'command', command: ended(cells, context, known), check: null }
    : { kind: 'differs', columns, check }
}

const beginning = (
  cells: ReturnCells,
  { subject }: RowContext,
  line: readonly EpisodeWire[],
  twin: number,
): RowCommand => {
  const cell = (column: string): string => cellOf(cells, column)
  const [startedOn, reason] = [cell('DECOM'), cell('RNE')]
  const fields = filled({
    episode: episodeName(startedOn, reason, twin),
    legalStatus: cell('LS'),
    need: cell('CIN'),
    placementType: cell('PLACE'),
    provider: cell('PLACE_PROVIDER'),
    urn: cell('URN'),
    endedOn: cell('DEC'),
    reasonCeased: cell('REC'),
    reasonPlaceChange: cell('REASON_PLACE_CHANGE'),
  })
  if (reason === 'S') {
    const period = episodeName(startedOn, 'period', twin)
    const data = { case: subject, period, proposedBy: 'ssda903', ...fields }
    return { command: 'StartLookedAfterPeriod', effectiveOn: startedOn, data }
  }
  const previous = line.findLast((one) => one.startedOn <= startedOn)
  const data = { case: subject, period: previous?.period ?? `${startedOn}-period`, ...fields }
  return reason === 'L'
    ? { command: 'ChangeLegalStatus', effectiveOn: startedOn, data }
    : { command: 'StartPlacement', effectiveOn: startedOn, data: { ...data, reason } }
}

const ended = (
  cells: ReturnCells,
  { subject }: RowContext,
  { period, episode }: EpisodeWire,
): RowCommand => {
  const cell = (column: string): string => cellOf(cells, column)
  const data = {
    case: subject,
    period,
    episode,
    ...filled({ reasonPlaceChange: cell('REASON_PLACE_CHANGE') }),
  }
  return cell('REC') === 'X1'
    ? { command: 'EndEpisode', effectiveOn: cell('DEC'), data }
    : {
        command: 'EndLookedAfterPeriod',
        effectiveOn: cell('DEC'),
        data: { ...data, ...filled({ reasonCeased: cell('REC') }) },
      }
}

/** The command that checks a year's first episode against the end of the year before (502, 503A to 503J). */
const yearStart = (cells: ReturnCells, { subject, year }: RowContext): RowCommand | null => {
  const cell = (column: string): string => cellOf(cells, column)
  const first = firstDayOf(year)
  if (cell('DECOM') >= first || (cell('DEC') !== '' && cell('DEC') < first)) return null
  const data = {
    case: subject,
    financialYear: year,
    startedOn: cell('DECOM'),
    reason: cell('RNE'),
    legalStatus: cell('LS'),
    need: cell('CIN'),
    placementType: cell('PLACE'),
    ...filled({ provider: cell('PLACE_PROVIDER'), urn: cell('URN') }),
  }
  return { command: 'ConfirmYearStart', effectiveOn: first, data }
}
