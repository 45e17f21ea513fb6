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

const differs = 'what was open at the end of a year is what the next year begins with'

const decided: readonly Ssda903Rule[] = [
  column('142', ['DECOM'], 'EpisodeStillOpen', 'an episode begins once the one before has ended'),
  column(
    '148',
    ['DEC', 'REC'],
    'EpisodeEndIncomplete',
    'the end of an episode has a day and a reason',
  ),
  column('356', ['DEC'], 'EpisodeEndsBeforeStart', 'an episode does not end before it begins'),
  column('357', ['RNE'], 'FirstEpisodeNotStart', 'the first episode of a child begins with S'),
  column(
    '388',
    ['REC'],
    'PeriodHasNotEnded',
    'a period begins after the one before has ended for good',
  ),
  column(
    '433',
    ['DECOM'],
    'EpisodeDoesNotFollow',
    'an episode that continues begins on the day on which the last one ended',
  ),
  column(
    '501',
    ['DECOM'],
    'EpisodesOverlap',
    'an episode does not begin before the one before has ended',
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
    'a child is missing once at a time',
    'Missing',
  ),
  column('208', ['UPN'], null, 'a unique pupil number that was told is told again', 'Header'),
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
            text: `${isRequired === true ? 'given, and ' : ''}${cell.expected}`,
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
