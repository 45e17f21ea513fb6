import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read, utils, type WorkSheet } from 'xlsx'
import { commandLine } from '../support/command-line.ts'
import { filesIn } from '../support/files-in.ts'

const line = commandLine()

const rowsOf = (sheet: WorkSheet): readonly unknown[][] => utils.sheet_to_json(sheet, { header: 1 })

/** Every sheet of every workbook of the demo's pack. */
const sheets = async () => {
  const ran = await line.coflyfr(['demo', '--dir', 'demo'])
  expect(ran.code).toBe(0)
  const pack = line.path('demo/pack')
  return filesIn(pack)
    .filter((path) => /\.(xlsx|ods)$/.test(path))
    .flatMap((path) => {
      const book = read(readFileSync(join(pack, path)), { cellFormula: true })
      return Object.entries(book.Sheets).map(([name, sheet]) => ({ path, name, sheet }))
    })
}

test('each sheet is one labelled table without formulas, and every list has a sheet', async () => {
  const all = await sheets()
  expect(all.length).toBeGreaterThan(100)
  for (const { path, name, sheet } of all) {
    const [header = [], ...rows] = rowsOf(sheet)
    const place = `${path}: ${name}`
    expect(rows.length, place).toBeGreaterThan(0)
    expect(
      header.filter((label) => !/^[A-ZÂÊÎÔÛŴŶ%]/.test(String(label))),
      place,
    ).toEqual([])
    expect(new Set(header).size, place).toBe(header.length)
    expect(sheet['!merges'] ?? [], place).toEqual([])
    expect(Object.values(sheet).filter((cell) => cell?.f !== undefined)).toEqual([])
  }
  const names = all.filter(({ path }) => path === 'en/files/virements.xlsx').map(({ name }) => name)
  expect(names).toEqual(['Cover', 'Virements', 'Totals', 'From and to', 'Route'])
}, 120_000)
