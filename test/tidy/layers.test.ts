import { expect, test } from 'vitest'
import { textOf, type WorkspacePackage, workspacePackages } from '../support/repository.ts'
import { importsOf, withoutComments } from './source-text.ts'

const architecture = textOf('docs/ARCHITECTURE.md')

const domain: readonly string[] = ['governance', 'privacy', 'budget', 'outcomes']

const named = (...names: readonly string[]): readonly WorkspacePackage[] =>
  workspacePackages.filter(({ shortName }) => names.includes(shortName))

const stores = workspacePackages.filter(({ shortName }) => shortName.startsWith('store-'))

/** Imports of the packages that match, as `file: import`. */
const importing = (packages: readonly WorkspacePackage[], form: RegExp): readonly string[] =>
  packages.flatMap(({ sources }) =>
    sources.flatMap((file) =>
      importsOf(textOf(file))
        .filter((name) => form.test(name))
        .map((name) => `${file}: ${name}`),
    ),
  )

test.each(workspacePackages)('the table of packages lists what $shortName depends on', (one) => {
  const row = architecture.split('\n').find((line) => line.startsWith(`| \`${one.shortName}\` |`))
  const cells = row?.split('|').map((cell) => cell.trim()) ?? []
  const dependencies = Object.keys(one.manifest.dependencies ?? {})
    .map((name) => name.replace('@coflyfr/', ''))
    .sort()
  const told = cells[3]?.split(', ').filter((name) => name !== '')
  expect(told?.sort()).toEqual(dependencies)
})

test('a package imports only what it declares', () => {
  const undeclared = workspacePackages.flatMap((one) => {
    const { dependencies = {}, peerDependencies = {}, name: itself } = one.manifest
    const known = new Set([...Object.keys({ ...dependencies, ...peerDependencies }), itself])
    return importing([one], /^(?!\.|node:)/).filter((found) => {
      const [scope = '', name = ''] = (found.split(': ')[1] ?? '').split('/')
      return !known.has(scope.startsWith('@') ? `${scope}/${name}` : scope)
    })
  })
  expect(undeclared).toEqual([])
})

test('reports read events and nothing else of the domain', () => {
  const form = new RegExp(`^@coflyfr/(?:${domain.join('|')})(?!/events$)`)
  expect(importing(named('reports'), form)).toEqual([])
})

test('stores know no domain, and the domain knows no store', () => {
  const ofDomain = new RegExp(`^@coflyfr/(?:${domain.join('|')}|reports)`)
  expect(importing(stores, ofDomain)).toEqual([])
  expect(importing(named('core', 'reports', ...domain), /^@coflyfr\/store-|^node:sqlite/)).toEqual(
    [],
  )
})

test('deciding, folding and reporting take time and randomness as arguments', () => {
  const pure = named('money', 'core', 'reports', 'synthetic', ...domain)
  const form =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(?:env|cwd|argv|hrtime)|\brandomUUID\b|\brandomBytes\b|toLocale/
  const impure = pure
    .flatMap(({ sources }) => sources)
    .filter((file) => form.test(withoutComments(textOf(file))))
  expect(impure).toEqual([])
})

test('nothing shipped imports the test library', () => {
  expect(
    importing(
      workspacePackages.filter(({ shortName }) => shortName !== 'testing'),
      /^@coflyfr\/testing/,
    ),
  ).toEqual([])
})
