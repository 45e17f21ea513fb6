import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const child = join(import.meta.dirname, 'bytes-of-the-demo.child.ts')

/** From eleven hours behind Greenwich to fourteen ahead, including half hours. Turkish lower-cases I to another letter. */
const hosts = [
  { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'cy_GB.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' },
  { TZ: 'Asia/Tehran', LANG: 'C' },
]

const bytesOn = ({ TZ, LANG }: (typeof hosts)[number], ...defect: readonly string[]) => {
  const env = { ...process.env, TZ, LANG, LC_ALL: LANG }
  return JSON.parse(execFileSync(process.execPath, [child, ...defect], { encoding: 'utf8', env }))
}

test('E4: the same commands give the same bytes in every zone and language', () => {
  const results = hosts.map((host) => bytesOn(host))
  // Without the zones and locales asked for, the test would show nothing.
  expect(results.map(({ zone }) => zone)).toEqual(hosts.map(({ TZ }) => TZ))
  expect(new Set(results.map(({ locale }) => locale)).size).toBeGreaterThan(1)
  expect(results[0]?.size).toBeGreaterThan(200)
  expect(new Set(results.map(({ hash }) => hash)).size).toBe(1)
})

test('E4 catches a single time in the zone of the host', () => {
  const hashes = hosts.slice(0, 2).map((host) => bytesOn(host, 'local-time').hash)
  expect(new Set(hashes).size).toBe(2)
})
