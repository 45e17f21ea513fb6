import { rowRules } from './row-rules.ts'
import { columnsOf, type Ssda903Table, ssda903TableNames } from './tables.ts'

/** A validation rule of SSDA903 that an import checks. */
export interface Ssda903Rule {
  readonly code: string
  readonly table: Ssda903Table
  readonly columns: readonly string[]
  readonly text: string
  /** The refusal of the ledger that carries the code; null where the import itself checks the row. */
  readonly refusal: string | null
}

const column = (
  code: string,
  columns: readonly string[],
  refusal: string | null,
  text: string,
  table: Ssda903Table = 'Episodes',
): Ssda903Rule => ({ code, table, columns, text, refusal })

const differs = 'a year must begin with the episode that was open at the end of the year before'

const decided: readonly Ssda903Rule[] = [
  column(
    '142',
    ['DECOM'],
    'EpisodeStillOpen',
    'an episode can begin only once the one before has ended',
  ),
  column(
    '148',
    ['DEC', 'REC'],
    'EpisodeEndIncomplete',
    'the end of an episode must have both a date and a reason',
  ),
  column('356', ['DEC'], 'EpisodeEndsBeforeStart', 'an episode cannot end before it begins'),
  column(
    '357',
    ['RNE'],
    'FirstEpisodeNotStart',
    'the reason for a child’s first episode must be S',
  ),
  column(
    '388',
    ['REC'],
    'PeriodHasNotEnded',
    'a period of care can begin only after the one before has finally ended',
  ),
  column(
    '433',
    ['DECOM'],
    'EpisodeDoesNotFollow',
    'an episode that continues a period of care must begin on the day on which the last one ended',
  ),
  column(
    '501',
    ['DECOM'],
    'EpisodesOverlap',
    'an episode cannot begin before the one before has ended',
  ),
  column('502', ['DECOM'], 'YearStartDateDiffers', differs),
  column('503A', ['RNE'], 'YearStartDiffers', differs),
  column('503B', ['LS'], 'YearStartDiffers', differs),
  column('503C', ['CIN'], 'YearStartDiffers', differs),
  column('503D', ['PLACE'], 'YearStartDiffers', differs),
  column('503E', ['PLACE_PROVIDER'], 'YearStartDiffers', differs),
  column('503F', ['URN'], 'YearStartDiffers', differs),
  column(
    '574',
    ['MIS_START'],
    'MissingEpisodesOverlap',
    'a child’s missing episodes must not overlap',
    'Missing',
  ),
  column(
    '208',
    ['UPN'],
    null,
    'a unique pupil number that was given once must be given again',
    'Header',
  ),
]

const read: readonly Ssda903Rule[] = ssda903TableNames.flatMap((table) =>
  columnsOf(table).flatMap(({ name, code, cell, isRequired }) =>
    code === undefined
      ? []
      : [
          {
            code,
            table,
            columns: [name],
            text: `${isRequired === true ? 'required: ' : ''}${cell.expected}`,
            refusal: null,
          },
        ],
  ),
)

const ofRows: readonly Ssda903Rule[] = rowRules.map(({ code, table, column: name, text }) => ({
  code,
  table,
  columns: name === null ? [] : [name],
  text,
  refusal: null,
}))

/** Every validation rule of SSDA903 that an import checks, by code and then by table. */
export const ssda903Rules: readonly Ssda903Rule[] = [...read, ...ofRows, ...decided].sort(
  (one, other) => one.code.localeCompare(other.code, 'en', { numeric: true }),
)
