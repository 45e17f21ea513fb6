import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { toldLedger } from '../../support/told-ledger.ts'

test.each([
  'ledger',
  'streams',
  'types',
  'actors',
  'events',
  'snapshots',
  'projections',
  'projection_rows',
])('a ledger without the table %s is a failed verdict, and cannot be used', async (table) => {
  const { coflyfr, json, path } = await toldLedger()
  const db = new DatabaseSync(path('l'))
  db.exec(`PRAGMA foreign_keys = OFF; DROP TABLE ${table}`)
  db.close()
  const ran = await coflyfr(['verify', 'l'])
  expect([ran.code, ran.err]).toEqual([1, ''])
  const { verdicts } = await json(['verify', 'l'])
  expect(verdicts.authentic.status).toBe('fail')
  expect(verdicts.authentic.findings.length).toBeGreaterThan(0)
  const used = await coflyfr(['report', 'reserves', 'l'])
  expect(used).toMatchObject({ code: 3, out: '' })
  expect(used.err).toMatch(/^coflyfr: Cannot \w+ the ledger ".*l"/)
})
