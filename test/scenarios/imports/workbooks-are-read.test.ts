import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { importLedger, postingsMap } from '../../support/import-ledger.ts'

const day = new Date(Date.UTC(2022, 7, 15))

const header = ['CC', 'Account', 'Ref', 'Date', 'Amount']

const workbook = (
  ...sheets: readonly { readonly name: string; readonly rows: readonly unknown[][] }[]
) => writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows as never })) })

const rows = [
  header,
  ['0012', 'Agency', 200079482, day, 81.11],
  ['0012', 'Agency', 200079483, day, -1234567.89],
  ['0012', 'Agency', 200079484, day, 0.1 + 0.2],
  ['0012', 'Total', null, null, 5],
]

const map = {
  ...postingsMap,
  columns: { ...postingsMap.columns, postedOn: { column: 'Date', format: 'excel' } },
  subtotals: [{ column: 'Account', equals: 'Total' }],
  controlTotal: '-1234486.48',
}

test('a sheet is imported like a text file: codes keep their zeros, amounts their pence', async () => {
  const ledger = await importLedger()
  expect(await ledger.imports(map, await workbook({ name: 'GL', rows }))).toMatchObject({
    imported: { rows: 3, amount: '-1234486.48' },
    filtered: { rows: 1, amount: '5.00' },
    controlTotal: { agrees: true },
  })
  const [event] = (await ledger.events()).filter(({ type }) => type === 'ActualsImported')
  expect(event?.data.postings[0]).toEqual({
    costCentre: '0012',
    subjective: 'Agency',
    amount: '81.11',
    postedOn: '2022-08-15',
    reference: '200079482',
    description: null,
  })
})

test('the map names the sheet and the rows above its header', async () => {
  const ledger = await importLedger()
  const cover = { name: 'Cover', rows: [['General ledger'], ['August']] }
  const file = { sheet: 'Data', skipLines: 2 }
  const data = { name: 'Data', rows: [['Report'], ['of August'], ...rows] }
  expect(await ledger.imports({ ...map, file }, await workbook(cover, data))).toMatchObject({
    imported: { rows: 3 },
  })
  const ran = await ledger.ran({ ...map, file: { sheet: 'None' } }, await workbook(cover, data))
  expect(ran.code).toBe(2)
  expect(ran.err).toContain('expected a sheet "None" with a header')
})

test('a rejected row of a sheet says its row number and what the cell holds', async () => {
  const ledger = await importLedger()
  const bad = [header, ['C1', 'Agency', 'T1', 'soon', 1.005]]
  const { rejections } = await ledger.imports(
    { ...map, controlTotal: '0.00' },
    await workbook({ name: 'A', rows: bad }),
  )
  expect(rejections).toEqual([
    {
      line: 2,
      column: 'Amount',
      value: '1.005',
      rule: 'expected whole pence: more than two decimals of a pound',
    },
  ])
})

test('the same rows as a sheet and as text are the same postings', async () => {
  const ledger = await importLedger()
  await ledger.imports(map, await workbook({ name: 'GL', rows }))
  const text = [
    header.join(','),
    '0012,Agency,200079484,15/08/2022,0.30',
    '0012,Agency,200079482,15/08/2022,81.11',
    '0012,Agency,200079483,15/08/2022,"(1,234,567.89)"',
  ].join('\r\n')
  const columns = { ...map.columns, postedOn: { column: 'Date', format: 'dd/MM/yyyy' } }
  expect(await ledger.imports({ ...map, columns }, text)).toMatchObject({
    imported: { rows: 0 },
    duplicate: { rows: 3, amount: '-1234486.48' },
  })
})
