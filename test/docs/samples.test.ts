import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesMatching, root, textOf } from '../support/repository.ts'
import { exportedFunctions } from './exported-functions.ts'
import { fencedBlocks } from './fenced-blocks.ts'
import { writeSamples } from './write-samples.ts'

const functions = await exportedFunctions()

const examples = functions.flatMap(({ name, example }) =>
  example === null ? [] : [{ name, text: example }],
)

const samplesOfPages = filesMatching('*.md', 'docs/**/*.md', 'packages/*/README.md').flatMap(
  (page) =>
    fencedBlocks(textOf(page))
      .filter(({ language }) => language === 'ts')
      .map(({ line, text }) => ({ name: `${page}:${line}`, text })),
)

const written = writeSamples([...examples, ...samplesOfPages])

/** The compiler's complaints, or nothing. */
const complaints = (project: string): string => {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', project], { encoding: 'utf8' })
    return ''
  } catch (fault) {
    return String((fault as { readonly stdout?: string }).stdout ?? fault)
  }
}

test('every exported function has an example', () => {
  expect(functions.filter(({ example }) => example === null).map(({ name }) => name)).toEqual([])
})

test('every sample compiles', () => {
  expect(complaints(join(import.meta.dirname, 'tsconfig.samples.json'))).toBe('')
})

test.each(written)('$name', async ({ path }) => {
  await import(path)
})
