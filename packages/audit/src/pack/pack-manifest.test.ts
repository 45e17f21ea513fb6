import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { manifestText, type PackManifest, parseManifest } from './pack-manifest.ts'

const sha256 = '0'.repeat(64)

const manifest: PackManifest = {
  format: 'coflyfr-evidence-pack',
  version: 1,
  kind: 'log',
  origin: 'council.example/ledger',
  size: 1,
  root: 'QkXtu3G++Iko03WMjHZOx3GltRMIklFINR9HGGToIjY=',
  events: { count: 1, first: 0, last: 0, sha256 },
  stream: null,
  streams: 1,
  types: { LedgerOpened: 1 },
  files: [{ path: 'events.ndjson', bytes: 1, sha256 }],
}

const isRead = (text: string): boolean => isRight(parseManifest(text))

test('a manifest reads back as it was written', () => {
  expect(isRead(manifestText(manifest))).toBe(true)
})

test.each([
  ['a path that leads out of the folder', { files: [{ path: '../key', bytes: 1, sha256 }] }],
  ['a path with a part of dots', { files: [{ path: 'a/../key', bytes: 1, sha256 }] }],
  ['an absolute path', { files: [{ path: '/etc/passwd', bytes: 1, sha256 }] }],
  ['a path twice', { files: [...manifest.files, ...manifest.files] }],
  ['its own path among its files', { files: [{ path: 'manifest.json', bytes: 1, sha256 }] }],
  ['another version', { version: 2 }],
  ['an unknown field', { more: 1 }],
  ['a stream in the pack of a log', { stream: { name: 'rules', lastRevision: 0 } }],
] as const)('a manifest with %s is refused', (_, change) => {
  expect(isRead(manifestText({ ...manifest, ...change } as PackManifest))).toBe(false)
})

test('a manifest that is not canonical is refused', () => {
  expect(isRead(JSON.stringify(manifest))).toBe(false)
  expect(isRead(manifestText(manifest).trimEnd())).toBe(false)
})
