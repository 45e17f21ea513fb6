import type { Column } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import { cellContent } from './cell.ts'

const label = { en: 'Route', cy: 'Llwybr' }

const route: Column = {
  field: 'route',
  label,
  kind: 'list',
  partWords: { state: { waiting: 'yn aros' } },
}

const steps = [{ by: 'Head of <A>', state: 'waiting', amount: '-1234567.00', on: null }]

const inLanguage = (
  language: 'en' | 'cy',
  column: Column,
  value: Parameters<typeof cellContent>[1],
) => String(cellContent(column, value, language))

test('in Welsh a word is Welsh and what users wrote is marked; in English nothing changes', () => {
  expect(inLanguage('cy', route, steps)).toBe(
    '<ul><li><span lang="en">Head of &lt;A&gt;</span>, yn aros, -1,234,567.00</li></ul>',
  )
  expect(inLanguage('en', route, steps)).toBe(
    '<ul><li>Head of &lt;A&gt;, waiting, -1,234,567.00</li></ul>',
  )
})

test('a cell of one word, one of a name, one of yes or no', () => {
  const state: Column = {
    field: 'state',
    label,
    kind: 'text',
    words: { true: 'ydy', 'Grants of *': 'Grantiau gan *' },
  }
  expect(inLanguage('cy', state, true)).toBe('ydy')
  expect(inLanguage('cy', state, 'P06')).toBe('P06')
  expect(inLanguage('cy', state, 'Grants of Welsh Government')).toBe(
    'Grantiau gan “<span lang="en">Welsh Government</span>”',
  )
  expect(inLanguage('cy', state, 'Agency cover')).toBe('<span lang="en">Agency cover</span>')
  expect(inLanguage('en', state, true)).toBe('yes')
})
