import { type FinancialYear, firstDayOf, lastDayOf, type PlainDate } from '@coflyfr/core'
import type { EpisodeWire } from '@coflyfr/outcomes/events'
import { factsOfCase } from '@coflyfr/outcomes/events'
import { bornAnew, monthOf } from '../born-anew.ts'
import { filled } from '../filled.ts'
import type { CaseOnRecord } from '../read-case.ts'
import { cellOf, type ReturnRow } from './return-row.ts'
import { spellsOf } from './spells-of.ts'

/** A command that a row leads to. */
export interface RowCommand {
  readonly command: string
  readonly effectiveOn: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The record of a child's case, and the year of the return. */
export interface RowContext {
  readonly subject: string
  readonly state: CaseOnRecord
  readonly year: FinancialYear
}

const yesOrNo = (cell: string): boolean | null => (cell === '' ? null : cell === '1')

const freeName = (base: string, taken: readonly string[]): string => {
  const used = new Set(taken)
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? base : `${base}-${at}`
    if (!used.has(name)) return name
  }
}

const episodesOf = ({ state }: RowContext): readonly EpisodeWire[] =>
  state.status === 'none' ? [] : state.open.lookedAfter

/** What a maker of commands works with. */
interface Making extends RowContext {
  readonly cell: (column: string) => string
  readonly first: PlainDate
  readonly last: PlainDate
  readonly facts: ReturnType<typeof factsOfCase>
  readonly made: (
    command: string,
    effectiveOn: string,
    fields: Readonly<Record<string, unknown>>,
  ) => RowCommand
}

/** The command of a row that the ledger does not have yet, of any table but Episodes. */
export const commandOfRow = (row: ReturnRow, context: RowContext): RowCommand => {
  if (row.table === 'Header') return headerCommand(row, context)
  if (row.table === 'Episodes')
    throw new TypeError('Cannot make one command of an episode: it may begin or end')
  return makers[row.table]({
    ...context,
    cell: (column) => cellOf(row.cells, column),
    first: firstDayOf(context.year),
    last: lastDayOf(context.year),
    facts: factsOfCase(context.state),
    made: (command, effectiveOn, fields) => ({
      command,
      effectiveOn,
      data: { case: context.subject, ...filled(fields) },
    }),
  })
}

type Maker = (making: Making) => RowCommand

const makers: Readonly<Record<Exclude<ReturnRow['table'], 'Header' | 'Episodes'>, Maker>> = {
  UASC: (making) => {
    const { cell, first, last, made } = making
    return made('AmendChild', first > bornIn(cell('DOB')) ? first : last, {
      unaccompanied: true,
      unaccompaniedEndedOn: cell('DUC'),
    })
  },
  PrevPerm: (making) => {
    const { cell, first, last, made } = making
    const started = episodesOf(making).findLast(
      ({ reason, startedOn }) => reason === 'S' && startedOn >= first && startedOn <= last,
    )
    return made('RecordPreviousPermanence', started?.startedOn ?? last, {
      arrangement: cell('PREV_PERM'),
      authority: cell('LA_PERM'),
      orderedOn: cell('DATE_PERM'),
    })
  },
  Reviews: (making) => {
    const { cell, facts, made } = making
    const on = cell('REVIEW')
    const period = episodesOf(making).find((one) => covers(one, on)) ?? episodesOf(making).at(-1)
    const taken = facts.flatMap(({ type, data }) =>
      type === 'LookedAfterReviewHeld' ? [data.review] : [],
    )
    return made('HoldLookedAfterReview', on, {
      period: period?.period ?? 'none',
      review: freeName(`review-${on}`, taken),
      participation: cell('REVIEW_CODE'),
    })
  },
  Missing: (making) => {
    const { cell, facts, made } = making
    const spells = spellsOf(facts).missing
    const open = spells.find(
      (one) =>
        one.startedOn === cell('MIS_START') && one.kind === cell('MISSING') && one.endedOn === null,
    )
    if (open !== undefined && cell('MIS_END') !== '')
      return made('ReportReturn', cell('MIS_END'), { missing: open.reference })
    const taken = spells.map(({ reference }) => reference)
    return made('ReportMissing', cell('MIS_START'), {
      missing: freeName(`missing-${cell('MIS_START')}`, taken),
      kind: cell('MISSING'),
      endedOn: cell('MIS_END'),
    })
  },
  PlacedAdoption: (making) => {
    const { cell, facts, made } = making
    const spells = spellsOf(facts).placedForAdoption
    const open = spells.find((one) => one.startedOn === cell('DATE_PLACED') && one.endedOn === null)
    const endReason = cell('REASON_PLACED_CEASED')
    if (open !== undefined && endReason !== '')
      return made('EndAdoptionPlacement', cell('DATE_PLACED_CEASED'), {
        placement: open.reference,
        endReason,
      })
    const taken = spells.map(({ reference }) => reference)
    return made('PlaceForAdoption', cell('DATE_PLACED'), {
      placement: freeName(`adoption-${cell('DATE_PLACED')}`, taken),
      endedOn: cell('DATE_PLACED_CEASED'),
      endReason,
    })
  },
  AD1: (making) => {
    const { cell, first, last, made } = making
    const adopted = episodesOf(making).findLast(
      ({ reasonCeased, endedOn }) =>
        (reasonCeased === 'E11' || reasonCeased === 'E12') &&
        endedOn !== null &&
        endedOn >= first &&
        endedOn <= last,
    )
    return made('RecordAdoption', adopted?.endedOn ?? last, {
      decidedOn: cell('DATE_INT'),
      matchedOn: cell('DATE_MATCH'),
      byFosterCarers: yesOrNo(cell('FOSTER_CARE')),
      adopters: Number(cell('NB_ADOPTR')),
      adoptersSex: cell('SEX_ADOPTR'),
      adoptersStatus: cell('LS_ADOPTR'),
    })
  },
  OC2: (making) => {
    const { cell, last, made, year } = making
    return made('RecordHealthOutcomes', last, {
      financialYear: year,
      questionnaireScore: cell('SDQ_SCORE') === '' ? null : Number(cell('SDQ_SCORE')),
      noQuestionnaire: cell('SDQ_REASON'),
      convicted: yesOrNo(cell('CONVICTED')),
      healthChecked: yesOrNo(cell('HEALTH_CHECK')),
      immunised: yesOrNo(cell('IMMUNISATIONS')),
      teethChecked: yesOrNo(cell('TEETH_CHECK')),
      healthAssessed: yesOrNo(cell('HEALTH_ASSESSMENT')),
      substanceMisuse: yesOrNo(cell('SUBSTANCE_MISUSE')),
      interventionReceived: yesOrNo(cell('INTERVENTION_RECEIVED')),
      interventionOffered: yesOrNo(cell('INTERVENTION_OFFERED')),
    })
  },
  OC3: (making) => {
    const { cell, last, made } = making
    return made('RecordCareLeaver', last, {
      inTouch: cell('IN_TOUCH'),
      activity: cell('ACTIV'),
      accommodation: cell('ACCOM'),
    })
  },
}

const covers = ({ startedOn, endedOn }: EpisodeWire, on: string): boolean =>
  startedOn <= on && (endedOn === null || endedOn >= on)

/** The first day of the month of birth: events never hold the day itself. */
const bornIn = (bornOn: string): string => `${bornOn.slice(0, 'yyyy-mm'.length)}-01`

/** The first day of a year, or of the month of the birth where that is later. */
const sinceBirth = (year: FinancialYear, bornOn: string): string => {
  const first: PlainDate = firstDayOf(year)
  return first > bornIn(bornOn) ? first : bornIn(bornOn)
}

/** The birth of a child that a census of children in need recorded as expected; null where none is. */
export const birthCommand = (
  { table, cells }: ReturnRow,
  { subject, state, year }: RowContext,
): RowCommand | null => {
  const isExpected = state.status === 'open' && state.open.child.status === 'expected'
  if (table !== 'Header' || !isExpected) return null
  const bornOn = cellOf(cells, 'DOB')
  return {
    command: 'RecordBirth',
    effectiveOn: sinceBirth(year, bornOn),
    data: { case: subject, birthMonth: monthOf(bornOn), sex: cellOf(cells, 'SEX') },
  }
}

const headerCommand = (row: ReturnRow, { subject, state, year }: RowContext): RowCommand => {
  const cell = (column: string): string => cellOf(row.cells, column)
  const effectiveOn = sinceBirth(year, cell('DOB'))
  const isKnown = state.status === 'open' && state.open.child.status !== 'unrecorded'
  const fields = {
    sex: cell('SEX'),
    ethnicity: cell('ETHNIC'),
    noPupilNumber: cell('UPN').startsWith('UN') ? cell('UPN') : '',
    isMother: yesOrNo(cell('MOTHER')),
    motherBirthMonth: monthOf(cell('MC_DOB')),
  }
  return isKnown
    ? {
        command: 'AmendChild',
        effectiveOn,
        data: { case: subject, ...filled({ ...fields, birthMonth: bornAnew(state, cell('DOB')) }) },
      }
    : {
        command: 'RecordChild',
        effectiveOn,
        data: {
          case: subject,
          unaccompanied: false,
          birth: { status: 'born', month: monthOf(cell('DOB')) },
          ...filled(fields),
        },
      }
}
