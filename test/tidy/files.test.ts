import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { filesMatching, root, textOf, workspacePackages } from '../support/repository.ts'
import { withoutComments, withoutTexts } from './source-text.ts'

/** A longer file holds more than one idea. A suite may be longer, because of its cases. */
const linesMax = { shipped: 250, tests: 400 }

/** Half the files of a package are at most this long, without comments and blank lines. */
const medianLinesMax = 60

/** Casts there are today, by package. Removing one lowers the number; adding one needs a reason here. */
const castsMax: Readonly<Record<string, number>> = {
  audit: 3,
  budget: 4,
  charts: 0,
  cli: 3,
  core: 26,
  governance: 0,
  imports: 0,
  money: 2,
  outcomes: 2,
  privacy: 0,
  proof: 0,
  reports: 2,
  'store-kurrentdb': 0,
  'store-sqlite': 7,
  synthetic: 0,
  testing: 4,
  vault: 0,
  verifier: 0,
}

const shipped = workspacePackages.flatMap(({ sources }) => sources)

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '')

const linesOf = (text: string): number => text.split('\n').length

const matchesIn = (files: readonly string[], form: RegExp, read = textOf): readonly string[] =>
  files.filter((file) => form.test(read(file)))

const longer = (files: readonly string[], lines: number): readonly string[] =>
  files.filter((file) => linesOf(textOf(file)) > lines)

test('no file is too long', () => {
  const tests = filesMatching('packages/*/src/**/*.test.ts', '{test,bench,scripts}/**/*.ts')
  expect(longer(shipped, linesMax.shipped)).toEqual([])
  expect(longer(tests, linesMax.tests)).toEqual([])
})

test.each(workspacePackages)('$shortName is made of small files', ({ sources }) => {
  const lengths = sources
    .map((file) => withoutComments(textOf(file)).split('\n'))
    .map((lines) => lines.filter((line) => line.trim() !== '').length)
    .sort((one, other) => one - other)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(medianLinesMax)
})

/** An exported declaration, with the line before it. A lint exception may come between it and its comment. */
const exported =
  /^(.*)\n(?:\/\/ biome-ignore.*\n)?export (?:const|function|async function\*?|class|interface|type) (\w+)/gm

test('every exported declaration has a comment', () => {
  const silent = shipped.flatMap((file) =>
    [...`\n${textOf(file)}`.matchAll(exported)]
      .filter(([, before = '']) => !before.endsWith('*/'))
      .map(([, , name]) => `${file}: ${name}`),
  )
  expect(silent).toEqual([])
})

test('no shipped source has a note of work left to do', () => {
  expect(matchesIn(shipped, /\b(TODO|FIXME|XXX)\b/)).toEqual([])
})

test('no type is `any`', () => {
  const code = (file: string): string => withoutTexts(withoutComments(textOf(file)))
  expect(matchesIn(shipped, /[:<|(,]\s*any\b|\bas any\b/, code)).toEqual([])
})

test.each(workspacePackages)('$shortName casts no more than it did', ({ shortName, sources }) => {
  const casts = sources.flatMap((file) => [
    ...withoutTexts(withoutComments(textOf(file))).matchAll(/(?<!\* )\bas (?!const\b)[\w{([]/g),
  ])
  expect(casts.length).toBeLessThanOrEqual(castsMax[shortName] ?? 0)
})

test('no tracked file knows this machine or a registry', () => {
  const form = /(?<![\w.])\/(?:home|Users|root|work)\/|\bregistry\.[a-z]+\.[a-z]+|npm\.pkg/
  const texts = tracked.filter((path) => /\.(?:ts|md|json|ya?ml|ndjson)$|^\.ci\//.test(path))
  const own = 'test/tidy/files.test.ts'
  expect(
    matchesIn(
      texts.filter((path) => path !== own),
      form,
    ),
  ).toEqual([])
})
