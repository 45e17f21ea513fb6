import { cellOf, type ReturnRow } from './return-row.ts'

/** A rule of the collection about a single row; `column` is the one named where it is broken. */
export interface RowRule {
  readonly code: string
  readonly table: ReturnRow['table']
  readonly column: string | null
  readonly text: string
  readonly breaks: (cell: (column: string) => string) => boolean
}

const adoption = ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR']

/** The rules about single rows that no decision of the ledger checks. */
export const rowRules: readonly RowRule[] = [
  {
    code: '174',
    table: 'Header',
    column: 'SEX',
    text: 'a child who is a mother cannot be recorded as male',
    breaks: (cell) => cell('MC_DOB') !== '' && cell('SEX') === '1',
  },
  {
    code: '119',
    table: 'PlacedAdoption',
    column: 'REASON_PLACED_CEASED',
    text: 'the date of the decision against adoption and its reason must be given together',
    breaks: (cell) => (cell('DATE_PLACED_CEASED') === '') !== (cell('REASON_PLACED_CEASED') === ''),
  },
  {
    code: '151',
    table: 'AD1',
    column: null,
    text: 'the details of an adoption must be given in full or not at all',
    breaks: (cell) => {
      const given = adoption.filter((column) => cell(column) !== '').length
      return given > 0 && given < adoption.length
    },
  },
  {
    code: '158',
    table: 'OC2',
    column: 'INTERVENTION_OFFERED',
    text: 'where intervention for substance misuse was received, leave blank whether it was offered',
    breaks: (cell) => cell('INTERVENTION_RECEIVED') === '1' && cell('INTERVENTION_OFFERED') !== '',
  },
  {
    code: '159',
    table: 'OC2',
    column: 'INTERVENTION_OFFERED',
    text: 'where intervention for substance misuse was not received, say whether it was offered',
    breaks: (cell) => cell('INTERVENTION_RECEIVED') === '0' && cell('INTERVENTION_OFFERED') === '',
  },
]

/** The first rule that a row breaks; null for none. */
export const ruleBroken = ({ table, cells }: ReturnRow): RowRule | null =>
  rowRules.find((rule) => rule.table === table && rule.breaks((name) => cellOf(cells, name))) ??
  null
