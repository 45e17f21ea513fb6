import { expect, test } from 'vitest'
import { filesMatching, textOf } from '../support/repository.ts'
import { fits, playPage } from './console-session.ts'

const pages = filesMatching('*.md', 'docs/**/*.md', 'packages/*/README.md').filter((page) =>
  /^```console$/m.test(textOf(page)),
)

test('an ellipsis stands for what differs from run to run', () => {
  expect(fits('a …\n…\nz', 'a 1\nb\nc\nz')).toBe(true)
  expect(fits('a …\n…', 'a 1')).toBe(true)
  expect(fits('a …\nz', 'a 1\nb\nz')).toBe(false)
})

test.each(pages)('%s prints what it shows', async (page) => {
  for (const { command, shown, printed } of await playPage(textOf(page))) {
    const compared = fits(shown, printed) ? shown : printed
    expect(`$ ${command}\n${compared}`).toBe(`$ ${command}\n${shown}`)
  }
})
