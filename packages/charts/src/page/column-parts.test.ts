import type { Column } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import { columnParts } from './column-parts.ts'

const columns = (count: number): readonly Column[] =>
  Array.from({ length: count }, (_, index) => ({
    field: `f${index}`,
    label: { en: `F${index}`, cy: `G${index}` },
    kind: 'count',
  }))

test('a table that paper holds has no parts', () => {
  expect(columnParts([{ f0: 1 }], columns(16))).toBeNull()
})

test('each column stands in one part, beside the fewest columns that tell rows apart', () => {
  const rows = [
    { f0: 'a', f1: 1 },
    { f0: 'a', f1: 2 },
  ]
  const found = columnParts(rows, columns(34))
  expect(found?.naming.map(({ field }) => field)).toEqual(['f0', 'f1'])
  expect(found?.areApart).toBe(true)
  expect(found?.parts.map(({ length }) => length)).toEqual([8, 8, 8, 8])
  expect(found?.parts.flat()).toEqual(columns(34).slice(2))
})

test('rows that their first columns do not tell apart are numbered', () => {
  const found = columnParts([{ f4: 1 }, { f4: 2 }], columns(20))
  expect(found).toMatchObject({ areApart: false, naming: { length: 3 } })
})
