import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toldLedger } from '../../support/told-ledger.ts'

/** Every file and folder of a pack, except the manifest, without which it is no pack. */
const partsOf = (pack: string): readonly string[] =>
  readdirSync(pack, { recursive: true, encoding: 'utf8' }).filter(
    (part) => part !== 'manifest.json',
  )

test.each([
  ['whole', []],
  ['of a range', ['--from', '1', '--to', '3']],
  ['of a stream', ['--stream', 'rules']],
])(
  'whatever is taken out of a pack %s fails a verdict, and so does a folder in its place',
  async (_what, selection) => {
    const { coflyfr, path } = await toldLedger()
    expect((await coflyfr(['export', 'l', 'pack', ...selection])).code).toBe(0)
    expect((await coflyfr(['verify', 'pack'])).code).toBe(0)
    const parts = partsOf(path('pack'))
    expect(parts).toContain('events.ndjson')
    for (const part of parts) {
      for (const isFolder of [false, true]) {
        rmSync(path('spoiled'), { recursive: true, force: true })
        cpSync(path('pack'), path('spoiled'), { recursive: true })
        rmSync(path(`spoiled/${part}`), { recursive: true })
        if (isFolder) mkdirSync(path(`spoiled/${part}`))
        const ran = await coflyfr(['verify', 'spoiled'])
        expect([ran.code, ran.err], `${part}, ${isFolder ? 'a folder' : 'gone'}`).toEqual([1, ''])
      }
    }
  },
  60_000,
)

test('a pack without its events makes no ledger', async () => {
  const { coflyfr, path } = await toldLedger()
  await coflyfr(['export', 'l', 'pack'])
  rmSync(path('pack/events.ndjson'))
  const ran = await coflyfr(['import', 'pack', 'copy', 'pack'])
  expect(ran).toMatchObject({ code: 3, out: '' })
  expect(ran.err).toMatch(
    /^coflyfr: Cannot read ".*events.ndjson": there is no such file; run verify/,
  )
  expect(readdirSync(path('.')).filter((name) => name.startsWith('copy'))).toEqual([])
})
