import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../support/command-line.ts'
import { filesMatching, root, workspacePackages } from '../support/repository.ts'
import { installAll, type PackedPackage, packAll } from './packed-packages.ts'

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-packed-'))
const stranger = join(folder, 'stranger')
let packed: readonly PackedPackage[] = []

beforeAll(() => {
  packed = packAll(join(folder, 'tarballs'))
  installAll(packed, stranger)
}, 600_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs Node in the stranger's folder, without anything of this repository in reach. */
const node = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [...args], {
    cwd: stranger,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', INIT_CWD: stranger, NODE_OPTIONS: '' },
  })

const coflyfr = (...args: readonly string[]): string =>
  node(join(stranger, 'node_modules/@coflyfr/cli/dist/bin.js'), ...args)

/** The verifier is no library: it is packed as two files that stand by themselves. */
const verifier = 'packages/verifier'

const isLibrary = ({ folder: source }: PackedPackage): boolean =>
  source.startsWith('packages/') && source !== verifier

test('the verifier is packed as its two files', () => {
  const files = packed.find((one) => one.folder === verifier)?.files ?? []
  expect(files).toEqual(expect.arrayContaining(['coflyfr-verify.mjs', 'coflyfr-verify.html']))
  expect(files.filter((path) => path.startsWith('dist/'))).toEqual([])
})

test('a packed manifest leads to what is packed, and to nothing of the workspace', () => {
  for (const { name, manifest } of packed) {
    expect(manifest, name).not.toMatch(/\.\/src|workspace:|catalog:/)
  }
})

test('what is packed of a library is its sources, compiled, and no test', () => {
  for (const { folder: source, files } of packed.filter(isLibrary)) {
    const expected = filesMatching(`${source}/src/**/*.ts`)
      .filter((path) => !path.endsWith('.test.ts'))
      .map((path) => path.replace(`${source}/src/`, 'dist/').replace(/\.ts$/, ''))
      .flatMap((path) => [`${path}.d.ts`, `${path}.js`])
      .concat(
        filesMatching(`${source}/src/**/*.json`).map((path) =>
          path.replace(`${source}/src/`, 'dist/'),
        ),
      )
    // What entry points share, or load only when they need it, is put into chunks by the build.
    const dist = files.filter((path) => /^dist\/(?!chunks\/)/.test(path))
    expect([...dist].sort(), source).toEqual(expected.sort())
    expect(files).toContain('LICENSE')
  }
})

test('a stranger imports every entry of every package', () => {
  const libraries = workspacePackages.filter(({ folder: source }) => source !== verifier)
  const entries = libraries.flatMap(({ manifest }) =>
    Object.keys(manifest.exports).map((entry) => manifest.name + entry.slice(1)),
  )
  const imports = entries.map((entry) => `await import('${entry}')`).join('\n')
  expect(node('--input-type=module', '--eval', `${imports}\nconsole.log('imported')`)).toBe(
    'imported\n',
  )
})

const oneFileEntries = ['core/dist/index.js', 'money/dist/index.js', 'store-sqlite/dist/index.js']

test.each(oneFileEntries)('%s is one file, with nothing of its package beside it', (entry) => {
  const source = readFileSync(join(stranger, 'node_modules/@coflyfr', entry), 'utf8')
  expect(source).toContain('export {')
  expect(source).not.toMatch(/^(?:import|export)\b.*["']\.{1,2}\//m)
})

test('core, money and the store load nothing that their import does not need', () => {
  const loaded = node(
    '--input-type=module',
    '--eval',
    `await import('@coflyfr/core')
    await import('@coflyfr/money')
    await import('@coflyfr/store-sqlite')
    console.log(JSON.stringify(process.moduleLoadList))`,
  )
  expect(loaded).toContain('NativeModule sqlite')
  for (const name of ['internal/fs/promises', 'internal/crypto/hash', 'worker_threads'])
    expect(loaded, name).not.toContain(`NativeModule ${name}`)
  for (const entry of oneFileEntries) {
    const source = readFileSync(join(stranger, 'node_modules/@coflyfr', entry), 'utf8')
    const imported = /^import\b.*["'](?:decimal\.js|fp-ts\b.*|node:.*|@coflyfr\/proof\b.*)["']/m
    expect(source, entry).not.toMatch(imported)
  }
})

test('the tree of proof is one file and what it shares with the root', () => {
  const source = readFileSync(join(stranger, 'node_modules/@coflyfr/proof/dist/tree.js'), 'utf8')
  const beside = [...source.matchAll(/^(?:import|export)\b.*["'](\.{1,2}\/.*)["']/gm)].map(
    ([, path]) => path,
  )
  expect(beside).toEqual([expect.stringMatching(/^\.\/chunks\//)])
})

test('the types of the cluster’s store name no client, which a stranger need not have', () => {
  const { files = [] } = packed.find((one) => one.folder === 'packages/store-kurrentdb') ?? {}
  const types = files.filter((path) => path.endsWith('.d.ts'))
  expect(types).toContain('dist/index.d.ts')
  for (const path of types) {
    const text = readFileSync(join(stranger, 'node_modules/@coflyfr/store-kurrentdb', path), 'utf8')
    expect(text, path).not.toMatch(/\b(?:from|import)\b[\s(]*["']@(?:eventstore|kurrent)\//)
  }
})

test('a stranger compiles against the packed types', () => {
  const source = `
    import { memoryStore } from '@coflyfr/core'
    import { reports } from '@coflyfr/reports'
    export const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
    export const names: readonly string[] = [...reports.keys()]
  `
  writeFileSync(join(stranger, 'stranger.ts'), source)
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024']
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
  const tsc = join(root, 'node_modules/.bin/tsc')
  const compile = [...options, ...types, '--skipLibCheck', join(stranger, 'stranger.ts')]
  expect(execFileSync(tsc, compile, { cwd: stranger, encoding: 'utf8' })).toBe('')
})

test('the packed command line makes a ledger, reports on it and verifies it', () => {
  expect(existsSync(join(stranger, 'node_modules/.bin/coflyfr'))).toBe(true)
  expect(coflyfr('--help')).toContain('coflyfr init')
  expect(coflyfr('init', 'a.ledger', '--origin', 'council.example/ledger')).toContain(
    'Created the ledger',
  )
  expect(coflyfr('report', 'reserves', 'a.ledger', '--format', 'json')).toContain('"rows": []')
  expect(coflyfr('verify', 'a.ledger')).not.toContain('  fail')
})

test('the packed self-test passes on this machine and leaves nothing behind', () => {
  const tested = JSON.parse(
    coflyfr('selftest', '--minutes', '0.01', '--seed', '1', '--format', 'json'),
  )
  const answers = tested.checks.map(({ check, status }: Answer) => `${check} ${status}`)
  expect(answers).toEqual([
    expect.stringMatching(/^machine (?:pass|fail)$/),
    expect.stringMatching(/^sync (?:pass|not-checked)$/),
    ...['company', 'kill', 'powerLoss', 'histories', 'tampering', 'backup', 'erasure'].map(
      (name) => `${name} pass`,
    ),
  ])
  expect(tested.seed).toBe(1)
  expect(readdirSync(stranger).filter((name) => name.startsWith('coflyfr-selftest'))).toEqual([])
}, 300_000)

test('the packed benchmark measures each row beside SQLite alone', () => {
  const flags = ['bench', '--events', '500', '--quick'] as const
  const { events, rows } = JSON.parse(coflyfr(...flags, '--format', 'json'))
  expect(events).toBeGreaterThan(450)
  const names = ['append', 'replay', 'report', 'verify', 'proof']
  expect(rows.map(({ row }: Answer) => row)).toEqual(names)
  for (const { perSecond, barePerSecond, ratio } of rows)
    expect(ratio / (barePerSecond / perSecond)).toBeCloseTo(1, 1)
  expect(coflyfr(...flags, '--lang', 'cy')).toContain('gwirio: pum dyfarniad')
  expect(readdirSync(stranger).filter((name) => name.startsWith('coflyfr-bench'))).toEqual([])
}, 120_000)

test('the packed demo finds its data', () => {
  expect(coflyfr('demo', '--dir', 'demo')).toContain(
    'Every outcome was as expected, refusals included.',
  )
})
