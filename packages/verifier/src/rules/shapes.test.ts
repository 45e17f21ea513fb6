import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fieldsOfTypes } from './shapes.ts'
import { mayBeTold } from './shapes-of-budget.ts'

const page = readFileSync(
  join(import.meta.dirname, '../../../../docs/reference/formats.md'),
  'utf8',
)

/** The fields that the page lists for each type, without those of objects inside them. */
const told = new Map(
  [...page.matchAll(/^`(\w+)`, schema version 1:\n\n((?:\|.*\n)*)/gm)].map(
    ([, type = '', table = '']) => [
      type,
      [...table.matchAll(/^\| `(\w+)(?:\[\])?` \|/gm)].map(([, field]) => field),
    ],
  ),
)

test('the page lists exactly the types that are checked', () => {
  expect([...told.keys()].sort()).toEqual(Object.keys(fieldsOfTypes).sort())
})

test.each(Object.entries(fieldsOfTypes))(
  '%s has the fields that the page lists',
  (type, fields) => {
    expect(Object.keys({ ...fields, ...mayBeTold.get(type) }).sort()).toEqual(
      told.get(type)?.toSorted(),
    )
  },
)
