import { expect, test } from 'vitest'
import { referencePages } from '../reference/pages.ts'
import { textOf } from '../support/repository.ts'

const pages = [...(await referencePages())].map(([path, text]) => ({ path, text }))

test.each(pages)('$path is as `pnpm reference` writes it', ({ path, text }) => {
  expect(textOf(path)).toBe(text)
})
