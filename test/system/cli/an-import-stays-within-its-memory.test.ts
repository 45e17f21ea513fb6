import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importLedger, postingsMap } from '../../support/import-ledger.ts'

const program = fileURLToPath(new URL('import-peak.child.ts', import.meta.url))

/**
 * MiB by which the peak of 200,000 rows may exceed that of 2,000, which is nearly all the program and its engine. A first
 * import writes enough to start the thread that moves the write-ahead log. Keeping a kibibyte per row would be 200 MiB.
 */
const growthMax = { first: 80, again: 48 } as const

const [few, many] = [2_000, 200_000]

const map = {
  ...postingsMap,
  columns: {
    ...postingsMap.columns,
    period: { column: 'Period', format: 'yyyypp' },
    description: 'Supplier',
  },
}

/** An extract of nine months of a general ledger, in order of months. */
const extract = (rows: number): string => {
  const lines = ['CC,Account,Ref,Date,Amount,Period,Supplier']
  for (let row = 0; row < rows; row += 1) {
    const month = Math.floor((row / rows) * 9)
    const day = `2022-${String(month + 4).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')}`
    const period = `2022${String(month + 1).padStart(2, '0')}`
    lines.push(
      `Centre ${row % 300},Account ${row % 40},${200_000_000 + row}/1,${day},${row % 5_000}.25,${period},S-${row % 70_000}`,
    )
  }
  return `${lines.join('\n')}\n`
}

/** Peak memory in MiB of importing an extract, and of importing it again. */
const peaksOf = async (rows: number) => {
  const ledger = await importLedger()
  ledger.write('file.csv', extract(rows))
  ledger.write('map.json', JSON.stringify(map))
  const run = (outcome: string): number => {
    const args = ['import', 'actuals', 'l', 'file.csv', '--map', 'map.json', '--quiet']
    const { INIT_CWD: _, ...env } = process.env
    const { stdout, status } = spawnSync(process.execPath, [program, ...args], {
      cwd: ledger.folder,
      env,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toMatch(new RegExp(`${outcome} +${rows} `))
    return Number(stdout.trim().split('\n').at(-1))
  }
  return { first: run('imported'), again: run('duplicate') }
}

test('a hundred times the rows take little more memory, also when the ledger already has them all', async () => {
  const base = await peaksOf(few)
  const peaks = await peaksOf(many)
  const growth = { first: peaks.first - base.first, again: peaks.again - base.again }
  expect(growth.first, JSON.stringify({ base, peaks })).toBeLessThanOrEqual(growthMax.first)
  expect(growth.again, JSON.stringify({ base, peaks })).toBeLessThanOrEqual(growthMax.again)
})
