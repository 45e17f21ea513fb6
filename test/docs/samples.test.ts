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

/** What the compiler says of the samples; what it says of the sources is for the lint to report. */
const complaints = (project: string): readonly string[] => {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', project], { encoding: 'utf8' })
    return []
  } catch (fault) {
    const { stdout = String(fault) } = fault as { readonly stdout?: string }
    return stdout.split('\n').filter((line) => line.includes('.samples'))
  }
}

test('every exported function has an example', () => {
  expect(functions.filter(({ example }) => example === null).map(({ name }) => name)).toEqual([])
})

test('every sample compiles', () => {
  expect(complaints(join(import.meta.dirname, 'tsconfig.samples.json'))).toEqual([])
}, 300_000)

test.each(written)('$name', async ({ path }) => {
  await import(path)
})
