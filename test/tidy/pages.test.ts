import { expect, test } from 'vitest'
import { commandNames } from '../reference/commands-page.ts'
import { declaredRefusals } from '../reference/declared-refusals.ts'
import { eventTypes } from '../reference/events-page.ts'
import { filesMatching, textOf } from '../support/repository.ts'

const pages = filesMatching('*.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/**/*.md')

const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '')

test.each(pages)('%s has one title', (page) => {
  expect(withoutFences(textOf(page)).match(/^# .+$/gm)).toHaveLength(1)
})

test('the README is short, and shows the two commands and their output at the top', () => {
  const lines = textOf('README.md').split('\n')
  expect(lines.length).toBeLessThanOrEqual(130)
  const start = lines.slice(0, 20).join('\n')
  expect(start).toContain('npx --yes pnpm@12 demo')
  expect(start).toContain('npx --yes pnpm@12 test')
  expect(start).toMatch(/^```console$/m)
})

test.each(['Packages', 'What it does not do', 'Licence'])(
  'the README has a section %s',
  (title) => {
    expect(textOf('README.md')).toContain(`\n## ${title}\n`)
  },
)

const headings = new Set(
  filesMatching('docs/reference/*.md').flatMap((page) =>
    [...textOf(page).matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) => heading),
  ),
)

const without = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !headings.has(name))

test('every command, event and refusal has a heading in the reference', () => {
  expect(without(commandNames)).toEqual([])
  expect(without(eventTypes)).toEqual([])
  expect(without(declaredRefusals.map(({ tag }) => tag))).toEqual([])
})

const links = pages.flatMap((page) =>
  [...withoutFences(textOf(page)).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    ([, target = '']) => ({ page, target }),
  ),
)

test('every link within the repository leads somewhere', () => {
  const broken = links.filter(({ page, target }) => {
    const path = new URL(target, `file:///${page}`).pathname.slice(1)
    return (
      filesMatching(path).length === 0 && filesMatching(`${path.replace(/\/$/, '')}/*`).length === 0
    )
  })
  expect(broken).toEqual([])
})
