import { existsSync, readFileSync, statSync } from 'node:fs'
import { openStore } from '@coflyfr/store-sqlite'
import { expect, test } from 'vitest'
import { type ImportLedger, importLedger, postingsMap } from '../../support/import-ledger.ts'
import { ended, spawned, start } from '../../support/spawned.ts'

const months = ['2022-04', '2022-07', '2022-08', '2022-12', '2023-02']

/** Rows in no order of days, ten of them twice, and their total. */
const extract = (count: number): { readonly csv: string; readonly total: string } => {
  const lines = ['CC,Account,Ref,Date,Amount']
  let pence = 0n
  for (let number = 0; number < count; number += 1) {
    const amount = BigInt((number * 7919) % 100_000) - 20_000n
    pence += amount
    const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
    const day = `${months[number % months.length]}-${String((number % 28) + 1).padStart(2, '0')}`
    const text = `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
    const row = `C${number % 50},Agency,T${number},${day},${text}`
    lines.push(row)
  }
  const twins = lines.slice(1, 11)
  for (const twin of twins) pence += BigInt((twin.split(',')[4] ?? '').replace('.', ''))
  const digits = String(pence)
  return {
    csv: [...lines, ...twins, ''].join('\n'),
    total: `${digits.slice(0, -2)}.${digits.slice(-2)}`,
  }
}

const args = ['import', 'actuals', 'l', 'file.csv', '--map', 'map.json', '--format', 'json']

const prepared = async (rows: number): Promise<ImportLedger & { readonly total: string }> => {
  const ledger = await importLedger()
  const { csv, total } = extract(rows)
  ledger.write('file.csv', csv)
  ledger.write('map.json', JSON.stringify({ ...postingsMap, controlTotal: total }))
  return { ...ledger, total }
}

const postingsIn = async (path: string) => {
  await using store = await openStore(path)
  const postings: string[] = []
  const closed: unknown[] = []
  for await (const batch of store.readAll({ types: ['ActualsImported', 'BatchClosed'] })) {
    for (const { type, data } of batch) {
      const { postings: some = [], ...rest } = data as { readonly postings?: readonly object[] }
      if (type === 'BatchClosed') closed.push(rest)
      postings.push(...some.map((posting) => JSON.stringify(posting)))
    }
  }
  return { postings: postings.sort(), closed }
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

/** Starts an import and kills it without warning once the ledger has grown by this many bytes. */
const killAfter = async (ledger: ImportLedger, bytes: number): Promise<void> => {
  const size = () => sizeOf(ledger.path('l')) + sizeOf(ledger.path('l-wal'))
  const before = size()
  const child = start(ledger.folder, args)
  const watch = setInterval(() => {
    if (size() > before + bytes) child.kill('SIGKILL')
  }, 2)
  const { signal } = await ended(child)
  clearInterval(watch)
  expect(signal).toBe('SIGKILL')
}

test('an import that is killed and started again ends as if it had never stopped', async () => {
  const whole = await prepared(20_000)
  expect(await spawned(whole.folder, args)).toMatchObject({ code: 0 })
  const broken = await prepared(20_000)
  for (const bytes of [10_000, 200_000, 500_000]) await killAfter(broken, bytes)
  const { out, code } = await spawned(broken.folder, args)
  const { imported, duplicate, controlTotal } = JSON.parse(out)
  expect(code).toBe(0)
  expect(duplicate.rows).toBeGreaterThan(0)
  expect(imported.rows + duplicate.rows).toBe(20_010)
  expect(controlTotal).toEqual({ expected: broken.total, actual: broken.total, agrees: true })
  expect(await postingsIn(broken.path('l'))).toEqual(await postingsIn(whole.path('l')))
  const { verdicts } = await broken.json(['verify', 'l'])
  expect(verdicts.rulesObeyed.status).toBe('pass')
})

test('two imports of the same file at once add each posting once', async () => {
  const ledger = await prepared(8_000)
  const ends = await Promise.all([spawned(ledger.folder, args), spawned(ledger.folder, args)])
  const [one, other] = ends.map(({ out }) => JSON.parse(out))
  expect(one.rejections.concat(other.rejections)).toEqual([])
  expect(one.imported.rows + other.imported.rows).toBe(8_010)
  expect(one.imported.rows + one.duplicate.rows).toBe(8_010)
  const { postings, closed } = await postingsIn(ledger.path('l'))
  expect(postings).toHaveLength(8_010)
  expect(closed).toHaveLength(1)
})

/** The most memory that is promised for importing a file of any length. */
const memoryMaxKibibytes = 256 * 1024

test.runIf(process.platform === 'linux')(
  'memory stays flat while a long file is imported',
  async () => {
    const ledger = await prepared(150_000)
    const child = start(ledger.folder, args)
    let peak = 0
    const watch = setInterval(() => {
      const status = existsSync(`/proc/${child.pid}/status`)
        ? readFileSync(`/proc/${child.pid}/status`, 'utf8')
        : ''
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
    }, 50)
    const { code } = await ended(child)
    clearInterval(watch)
    expect(code).toBe(0)
    expect(peak).toBeLessThan(memoryMaxKibibytes)
  },
)
