import { expect, test } from 'vitest'
import { textOf } from '../support/repository.ts'

test('every finding of verify has its row, and no row is of anything else', () => {
  const source = textOf('packages/audit/src/verify/finding.ts')
  const codes = [...source.matchAll(/^ {2}(\w+): '(?:failure|note|unchecked)',$/gm)].map(
    ([, code]) => code,
  )
  const rows = [...textOf('docs/reference/findings.md').matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, code]) => code,
  )
  expect(codes.length).toBeGreaterThan(0)
  expect([...new Set(rows)].sort()).toEqual(codes.sort())
})
