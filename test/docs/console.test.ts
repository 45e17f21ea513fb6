import { expect, test } from 'vitest'
import { filesMatching, textOf } from '../support/repository.ts'
import { fits, playPage } from './console-session.ts'
import { fencedBlocks } from './fenced-blocks.ts'

const everyPage = filesMatching('*.md', 'docs/**/*.md', 'packages/*/README.md')

const pages = everyPage.filter((page) => /^```console$/m.test(textOf(page)))

test('a page that calls the command line shows what it prints', () => {
  const unplayed = everyPage.filter((page) =>
    fencedBlocks(textOf(page)).some(
      ({ language, text }) =>
        ['sh', 'bash', 'shell'].includes(language) && text.includes('coflyfr'),
    ),
  )
  expect(unplayed).toEqual([])
})

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
