import { identifierIn, type JsonValue } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { identifierRefusals } from '../../fixtures/refusals/identifiers.ts'
import { refusalExamples } from '../../fixtures/refusals/refusal-examples.ts'
import { filesMatching, textOf } from '../../support/repository.ts'

const textsIn = (value: JsonValue): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((one: JsonValue) => textsIn(one))
}

const found = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => identifierIn(text) !== null)

const files = filesMatching('examples/**/*.ndjson')

test('there are examples to look through', () => {
  expect(files.length).toBeGreaterThan(10)
})

test.each(files)('no text of %s is taken for an identifier', (file) => {
  const lines = textOf(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
  expect(found(lines.flatMap((line) => textsIn(JSON.parse(line))))).toEqual([])
})

test('no text in the example of a refusal is, except for the refusals of identifiers', () => {
  const meant = new Set(identifierRefusals)
  const examples = Object.values(refusalExamples)
    .flat()
    .filter((example) => !meant.has(example))
  const personal = new Set(['RecordIdentity', 'RecordRectification'])
  const lines = examples.flatMap(({ given, when }) => [...given, when])
  const texts = lines
    .filter(({ command }) => !personal.has(command))
    .flatMap(({ data }) => textsIn(data))
  expect(texts.length).toBeGreaterThan(500)
  expect(found(texts)).toEqual([])
})

test('no sentence of a page is, except those that show how identifiers are refused', () => {
  const pages = filesMatching('*.md', 'docs/**/*.md', 'examples/**/*.md')
  const shown = new Set(['docs/reference/refusals-core.md', 'docs/concepts/privacy.md'])
  const lines = pages.filter((page) => !shown.has(page)).flatMap((page) => textOf(page).split('\n'))
  expect(found(lines)).toEqual([])
})
