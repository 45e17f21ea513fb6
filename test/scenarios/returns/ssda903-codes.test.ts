import { financialYear } from '@coflyfr/core'
import { type Ssda903Rule, ssda903Rules } from '@coflyfr/imports'
import { describe, expect, test } from 'vitest'
import {
  type DrawnReturn,
  filesOfReturn,
  type Row,
  type Table,
} from '../../properties/returns/drawn-returns.ts'
import { ssda903Bench } from '../../properties/returns/returns-bench.ts'

const DOB = '14/05/2008'

/** The valid row of each table that a code is put into. */
const base: Readonly<Record<Table, Row>> = {
  Header: { SEX: '2', DOB, ETHNIC: 'WBRI', UPN: 'UN1', MOTHER: '', MC_DOB: '' },
  UASC: { DOB, SEX: '2', DUC: '' },
  Episodes: {
    DECOM: '05/04/2022',
    RNE: 'S',
    LS: 'C2',
    CIN: 'N1',
    PLACE: 'U6',
    PLACE_PROVIDER: 'PR1',
    DEC: '10/08/2022',
    REC: 'E4A',
    REASON_PLACE_CHANGE: '',
  },
  PrevPerm: { DOB, PREV_PERM: 'P1', LA_PERM: '', DATE_PERM: '' },
  Reviews: { DOB, REVIEW: '03/05/2022', REVIEW_CODE: 'PN1' },
  Missing: { DOB, MISSING: 'M', MIS_START: '10/04/2022', MIS_END: '12/04/2022' },
  PlacedAdoption: {
    DOB,
    DATE_PLACED: '02/05/2022',
    DATE_PLACED_CEASED: '02/06/2022',
    REASON_PLACED_CEASED: 'RD1',
  },
  AD1: {
    DOB,
    DATE_INT: '02/05/2022',
    DATE_MATCH: '02/06/2022',
    FOSTER_CARE: '0',
    NB_ADOPTR: '2',
    SEX_ADOPTR: 'MF',
    LS_ADOPTR: 'L11',
  },
  OC2: { DOB, SDQ_SCORE: '17', SDQ_REASON: '' },
  OC3: { DOB, IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'B1' },
}

/** Other cells that a row needs for a code to be valid. */
const besides: Readonly<Record<string, Row>> = {
  SDQ_REASON: { SDQ_SCORE: '' },
  INTERVENTION_RECEIVED: { INTERVENTION_OFFERED: '' },
  INTERVENTION_OFFERED: { INTERVENTION_RECEIVED: '0' },
}

const listed = ({ text }: Ssda903Rule): readonly string[] => {
  if (/\b0 or 1$/.test(text)) return ['0', '1']
  if (/\b1 or 2$/.test(text)) return ['1', '2']
  if (text.includes('UN1 to UN8')) return [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `UN${number}`)
  return [...text.matchAll(/"([^"]+)"/g)].map(([, code = '']) => code)
}

const lists = ssda903Rules.flatMap((rule) => {
  const [column = '', ...others] = rule.columns
  const codes = listed(rule)
  return codes.length === 0 || others.length > 0 ? [] : [{ rule, column, codes }]
})

const rowWith = (table: Table, child: string, column: string, code: string): Row => {
  const received = code === '0' ? { INTERVENTION_OFFERED: '1' } : {}
  return {
    ...base[table],
    CHILD: child,
    ...besides[column],
    ...(column === 'INTERVENTION_RECEIVED' ? received : {}),
    [column]: code,
  }
}

/** An episode that continues also needs the one before it. */
const episodesWith = (child: string, column: string, code: string): readonly Row[] => {
  const row = rowWith('Episodes', child, column, code)
  if (column !== 'RNE' || code === 'S') return [row]
  const first = { ...base.Episodes, CHILD: child, DEC: '05/05/2022', REC: 'X1' }
  return [first, { ...row, DECOM: '05/05/2022' }]
}

/** A return with a child for each code, which is in the child's row of the table. */
const returnWith = (table: Table, column: string, codes: readonly string[]): DrawnReturn => {
  const each = codes.map((code, at) => ({ child: String(101 + at), code }))
  const plain = each.map(({ child }) => ({ ...base.Episodes, CHILD: child }))
  return {
    Header: each.map(({ child, code }) => ({
      ...base.Header,
      CHILD: child,
      ...(table === 'Header' ? { [column]: code } : {}),
      ...(table === 'UASC' && column === 'SEX' ? { SEX: code } : {}),
    })),
    Episodes:
      table === 'Episodes'
        ? each.flatMap(({ child, code }) => episodesWith(child, column, code))
        : plain,
    ...(table === 'Header' || table === 'Episodes'
      ? {}
      : { [table]: each.map(({ child, code }) => rowWith(table, child, column, code)) }),
  }
}

const open = ssda903Bench(financialYear('2022-23'))

describe.each(lists)('$rule.table $column', ({ rule: { table, code }, column, codes }) => {
  test('accepts every code of its list, and writes it again', async () => {
    const bench = await open()
    const files = filesOfReturn(returnWith(table, column, codes))
    const { rejected, rejections } = await bench.imports(files)
    expect({ rejected, rejections }).toEqual({ rejected: 0, rejections: [] })
    const name = `${table}.csv`
    const lines = (text = ''): readonly string[] => text.split('\r\n').sort()
    expect(lines((await bench.returns())[name])).toEqual(lines(files[name]))
  })

  test('refuses a code that is not in it by its own rule', async () => {
    const bench = await open()
    const unknown = 'Q7'
    const { rejections } = await bench.imports(
      filesOfReturn(returnWith(table, column, [codes[0] ?? '', unknown])),
    )
    const found = rejections.find(({ file }) => file === `${table}.csv`)
    const value = column === 'UPN' ? '(withheld)' : unknown
    expect(found).toMatchObject({ column, code, value })
  })
})

test('every table with a code list is covered', () => {
  expect(lists.map(({ rule, column }) => `${rule.table} ${column}`)).toHaveLength(32)
})
