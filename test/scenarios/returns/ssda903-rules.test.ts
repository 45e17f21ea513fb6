import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ssda903Rules } from '@coflyfr/imports'
import { expect, test } from 'vitest'
import { commandLine } from '../../support/command-line.ts'

const example = join(import.meta.dirname, '../../../examples/returns/ssda903-2022-23')

/** A replacement of text in a file. */
type Change = readonly [file: string, from: string, to: string]

/** For each rule, a change to the example that breaks it. */
const cellChanges: Readonly<Record<string, Change>> = {
  'Header 101': ['Header', '101,2,', '101,7,'],
  'Header 102': ['Header', '14/05/2008', '31/02/2008'],
  'Header 103': ['Header', 'WBRI', 'XXXX'],
  'Header 168': ['Header', 'H801200001001', 'A801200001001'],
  'Header 171': ['Header', '02/02/2023', '30/02/2023'],
  'Header 174': ['Header', '101,2,', '101,1,'],
  'Episodes 141': ['Episodes', '101,05/04/2022', '101,05/14/2022'],
  'Episodes 143': ['Episodes', ',S,V2,N1', ',Q,V2,N1'],
  'Episodes 144': ['Episodes', ',S,V2,N1', ',S,V9,N1'],
  'Episodes 145': ['Episodes', ',S,V2,N1', ',S,V2,N11'],
  'Episodes 146': ['Episodes', 'N1,U6', 'N1,Q9'],
  'Episodes 147': ['Episodes', '10/08/2022,X1', '10/8/2022,X1'],
  'Episodes 149': ['Episodes', ',X1,,', ',X9,,'],
  'Episodes 178': ['Episodes', 'U6,PR4', 'U6,PR9'],
  'Episodes 1008': ['Episodes', 'SC123456', 'SC1'],
  'Episodes 1009': ['Episodes', 'CREQB', 'CREQX'],
  'UASC 101': ['UASC', '103,1,', '103,5,'],
  'UASC 102': ['UASC', '20/01/2007', '20/21/2007'],
  'UASC 104': ['UASC', '2007,', '2007,1/1/23'],
  'PrevPerm 102': ['PrevPerm', '03/11/2015', ''],
  'PrevPerm 631': ['PrevPerm', ',P1,', ',P9,'],
  'PrevPerm 632': ['PrevPerm', '04/07/2018', 'zz/zz/2018'],
  'PrevPerm 633': ['PrevPerm', '672', '67'],
  'Reviews 102': ['Reviews', '14/05/2008', ''],
  'Reviews 166': ['Reviews', '03/05/2022', ''],
  'Reviews 167': ['Reviews', 'PN1', 'PN9'],
  'Missing 102': ['Missing', '14/05/2008', ''],
  'Missing 1004': ['Missing', '10/12/2022', '10/12/22'],
  'Missing 1005': ['Missing', '12/12/2022', '12/12/22'],
  'Missing 1006': ['Missing', ',M,', ',X,'],
  'Missing 574': ['Missing', '103,20/01/2007,A,30/03/2023,', '101,14/05/2008,A,11/12/2022,'],
  'PlacedAdoption 102': ['PlacedAdoption', '03/11/2015', ''],
  'PlacedAdoption 115': ['PlacedAdoption', '02/09/2022', ''],
  'PlacedAdoption 116': ['PlacedAdoption', '2022,,', '2022,soon,'],
  'PlacedAdoption 119': ['PlacedAdoption', '2022,,', '2022,03/10/2022,'],
  'PlacedAdoption 120': ['PlacedAdoption', '2022,,', '2022,03/10/2022,RD9'],
  'AD1 102': ['AD1', '03/11/2015', ''],
  'AD1 112': ['AD1', '02/09/2022', 'x'],
  'AD1 113': ['AD1', '01/11/2022', 'x'],
  'AD1 114': ['AD1', ',0,2,', ',3,2,'],
  'AD1 151': ['AD1', ',L11', ','],
  'AD1 175': ['AD1', ',0,2,', ',0,3,'],
  'AD1 176': ['AD1', 'MF', 'XX'],
  'AD1 177': ['AD1', 'L11', 'L99'],
  'OC2 102': ['OC2', '14/05/2008', ''],
  'OC2 158': ['OC2', ',1,0,1', ',1,1,1'],
  'OC2 159': ['OC2', ',1,0,1', ',1,0,'],
  'OC2 180': ['OC2', ',17,', ',41,'],
  'OC2 181': ['OC2', ',17,,0,', ',17,,2,'],
  'OC2 196': ['OC2', ',17,,', ',,SDQ9,'],
  'OC3 102': ['OC3', '01/06/2003', ''],
  'OC3 131': ['OC3', 'YES', 'MAYBE'],
  'OC3 132': ['OC3', 'F2', 'F9'],
  'OC3 133': ['OC3', 'B1', 'B9'],
  'Episodes 142': ['Episodes', '22/04/2022,E4A', ','],
  'Episodes 148': ['Episodes', '22/04/2022,E4A', '22/04/2022,'],
  'Episodes 356': ['Episodes', '22/04/2022,E4A', '19/04/2022,E4A'],
  'Episodes 357': ['Episodes', '103,11/07/2022,S', '103,11/07/2022,P'],
  'Episodes 388': ['Episodes', '22/04/2022,E4A', '22/04/2022,X1'],
  'Episodes 433': ['Episodes', '101,01/12/2022', '101,02/12/2022'],
  'Episodes 501': ['Episodes', '22/04/2022,E4A', '02/09/2022,E4A'],
}

/** Rules that compare a year with the year before: how the first episode of the next year differs. */
const yearChanges: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'Episodes 502': ['11/07/2022', '12/07/2022'],
  'Episodes 503A': ['11/07/2022,S', '11/07/2022,P'],
  'Episodes 503B': ['V2,N8', 'C2,N8'],
  'Episodes 503C': ['N8', 'N1'],
  'Episodes 503D': ['H5', 'K2'],
  'Episodes 503E': ['H5,PR4', 'H5,PR5'],
  'Episodes 503F': ['XXXXXXX', '1234567'],
  'Header 208': ['H801200001001', 'E801200001026'],
}

const nameOf = ({ table, code }: { readonly table: string; readonly code: string }): string =>
  `${table} ${code}`

const imported = async (changes: readonly Change[], years: readonly string[]) => {
  const line = commandLine()
  cpSync(example, line.path('in'), { recursive: true })
  await line.coflyfr(['init', 'council.ledger', '--origin', 'council.example/returns'])
  const importing = (year: string) =>
    line.json(['import', 'ssda903', 'council.ledger', 'in', '--year', year])
  const [first, second] = years
  if (second !== undefined) await importing(first ?? '')
  for (const [file, from, to] of changes) {
    const path = line.path(`in/${file}.csv`)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
  }
  return importing(years.at(-1) ?? '')
}

test('every rule has a return that breaks it', () => {
  const broken = [...Object.keys(cellChanges), ...Object.keys(yearChanges)]
  expect([...new Set(ssda903Rules.map(nameOf))].sort()).toEqual(broken.sort())
})

test.each(Object.entries(cellChanges))('%s is reported by its code', async (name, change) => {
  const { rejections, codes, ...counts } = await imported([change], ['2022-23'])
  const [table, code = ''] = name.split(' ')
  expect(codes[code]).toBeGreaterThan(0)
  const found = rejections.find((one: { readonly code: string | null }) => one.code === code)
  expect(found).toMatchObject({ file: `${table}.csv`, line: expect.any(Number) })
  const columns = ssda903Rules
    .filter((rule) => rule.table === table && rule.code === code)
    .flatMap((rule) => rule.columns)
  // A rule about fields that must be given all together or not at all names no column.
  if (columns.length > 0) expect(columns).toContain(found.column)
  const { imported: taken, duplicate, rejected, filtered, rowsRead } = counts
  expect(taken + duplicate + rejected + filtered).toBe(rowsRead)
})

test.each(Object.entries(yearChanges))('%s is reported by its code', async (name, [from, to]) => {
  const [table = '', code = ''] = name.split(' ')
  const next = await imported([[table, from, to]], ['2022-23', '2023-24'])
  expect(next.codes[code]).toBeGreaterThan(0)
})
