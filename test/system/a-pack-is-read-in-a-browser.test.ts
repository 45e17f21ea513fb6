import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser } from '../support/browser.ts'
import { commandLine } from '../support/command-line.ts'
import { englishIn } from '../support/english-in.ts'
import { filesIn } from '../support/files-in.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const line = commandLine()
let opened: OpenBrowser

beforeAll(async () => {
  opened = await openBrowser()
  const ran = await line.coflyfr(['demo', '--dir', 'demo'])
  expect(ran).toMatchObject({ code: 0, err: '' })
}, 600_000)

afterAll(() => opened?.[Symbol.asyncDispose]())

const pack = line.path('demo/pack')

const pages = (): readonly string[] => filesIn(pack).filter((path) => path.endsWith('.html'))

/** A browser window for the pages of the pack. */
interface Window extends AsyncDisposable {
  readonly page: Page
  /** Opens a page of the pack; resolves to the other URLs that it requested. */
  readonly open: (path: string) => Promise<readonly string[]>
}

const openWindow = async (width: number, bypassCSP = true): Promise<Window> => {
  const context = await opened.browser.newContext({ viewport: { width, height: 900 }, bypassCSP })
  const page = await context.newPage()
  let asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  return {
    page,
    open: async (path) => {
      asked = []
      const own = pathToFileURL(join(pack, path)).href
      await page.goto(own)
      return asked.filter((url) => url !== own)
    },
    [Symbol.asyncDispose]: () => context.close(),
  }
}

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.addScriptTag({ content: axe })
  // Only violations: collecting what passes is most of its work.
  const run = `axe.run(document, { resultTypes: ['violations'] })`
  const { violations } = (await page.evaluate(run)) as AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
}

test('there is an index, and a page for each report, in both languages', () => {
  const found = pages()
  expect(found).toContain('index.html')
  for (const language of ['cy', 'en']) {
    for (const name of ['index', 'budget-monitoring', 'virements', 'reserves', 'decisions']) {
      expect(found).toContain(`${language}/${name}.html`)
    }
  }
  expect(found.filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([])
})

test.each([1280, 320])(
  'at %i pixels no page has a script, requests anything or breaks a rule of axe',
  async (width) => {
    await using window = await openWindow(width)
    const { page } = window
    for (const path of pages()) {
      const asked = await window.open(path)
      const scripts = await page
        .locator('script, [onload], [onclick], [href^="javascript:"]')
        .count()
      const language = await page.locator('html').getAttribute('lang')
      const scrollWidth = await page.evaluate<number>('document.documentElement.scrollWidth')
      expect({ path, scripts, asked, language, scrollWidth }).toEqual({
        path,
        scripts: 0,
        asked: [],
        language: path.startsWith('en/') ? 'en' : 'cy',
        scrollWidth: width,
      })
      expect(await violationsOf(page), path).toEqual([])
    }
  },
)

const tallestCaption = (page: Page): Promise<number> =>
  page.evaluate(
    // A table beside a chart is narrow on purpose.
    `Math.max(0, ...[...document.querySelectorAll('caption')].filter((one) => one.closest('figure') === null).map((one) => one.clientHeight))`,
  )

/** Height of a caption of two lines, with its margins, in pixels. */
const twoLines = 60

test('a caption is not squeezed into more than two lines by a narrow table', async () => {
  await using window = await openWindow(1280)
  for (const path of pages()) {
    await window.open(path)
    expect(await tallestCaption(window.page), path).toBeLessThanOrEqual(twoLines)
  }
  await window.open('en/board-pack.html')
  await window.page.evaluate(
    `document.querySelectorAll('.scroll>table').forEach((one) => { one.style.minWidth = '0' })`,
  )
  expect(await tallestCaption(window.page)).toBeGreaterThan(twoLines)
})

test('the check of axe finds a violation', async () => {
  await using window = await openWindow(1280)
  await window.open('en/index.html')
  await window.page.evaluate(
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:,">')`,
  )
  expect(await violationsOf(window.page)).toEqual([expect.stringContaining('image-alt')])
})

test('the content security policy of a page allows its own style and no other', async () => {
  await using window = await openWindow(1280, false)
  await window.open('en/reserves.html')
  const styleOf = (selector: string, property: string): Promise<string> =>
    window.page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`)
  expect(await styleOf('td.n', 'textAlign')).toBe('right')
  expect(await styleOf('td.n', 'fontVariantNumeric')).toBe('tabular-nums')
  await window.page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<style>h1{color:rgb(1,2,3)}</style>')`,
  )
  expect(await styleOf('h1', 'color')).not.toBe('rgb(1, 2, 3)')
})

/** Width of a landscape A4 sheet between its margins, in CSS pixels. */
const paperWidth = 1032

test('every page fits the width of the paper, and a table repeats its head on each sheet', async () => {
  await using window = await openWindow(paperWidth)
  const { page } = window
  await page.emulateMedia({ media: 'print' })
  for (const path of pages()) {
    await window.open(path)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(paperWidth)
    const heads = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('thead')].map((head) => getComputedStyle(head).display)`,
    )
    expect(new Set(heads).size, path).toBeLessThanOrEqual(1)
    expect(heads[0] ?? 'table-header-group', path).toBe('table-header-group')
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(sheets, path).toBeGreaterThanOrEqual(1)
    expect(sheets, path).toBeLessThanOrEqual(8)
  }
})

/** The tables that are printed, with the number of their columns and the size of their text in points. */
const printedTables = (page: Page): Promise<readonly { columns: number; points: number }[]> =>
  page.evaluate(`[...document.querySelectorAll('table')]
    .filter((table) => table.checkVisibility())
    .map((table) => ({
      columns: table.tHead.rows[0].cells.length,
      points: Math.round(parseFloat(getComputedStyle(table).fontSize) * 7.5 * (table.currentCSSZoom ?? 1)) / 10,
    }))`)

test('a table of many columns is printed in parts that repeat the names of rows, in a readable size', async () => {
  await using window = await openWindow(paperWidth)
  const { page } = window
  await page.emulateMedia({ media: 'print' })
  let split = 0
  for (const path of pages()) {
    await window.open(path)
    const tables = await printedTables(page)
    expect(Math.max(0, ...tables.map(({ columns }) => columns)), path).toBeLessThanOrEqual(16)
    expect(Math.min(9, ...tables.map(({ points }) => points)), path).toBeGreaterThanOrEqual(5.5)
    split += await page.locator('.parts').count()
  }
  expect(split).toBeGreaterThan(8)
  await window.open('en/workforce.html')
  const headsOf = (scope: string): Promise<readonly string[]> =>
    page.evaluate(`[...document.querySelectorAll('${scope} thead th')].map((th) => th.textContent)`)
  const [whole, parts] = [await headsOf('.whole'), await headsOf('.parts')]
  expect(whole.length).toBeGreaterThan(30)
  expect(new Set(parts)).toEqual(new Set(whole))
  expect(parts.filter((head) => head === whole[0]).length).toBe(
    await page.locator('.parts table').count(),
  )
})

/** How many signs before a pound sign there are, and the texts in which the two are on different lines. */
const signsApart = (
  page: Page,
): Promise<{ readonly signs: number; readonly apart: readonly string[] }> =>
  page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const apart = []
    let signs = 0
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement.closest('svg') !== null) continue
      for (const { index } of node.data.matchAll(/[+-]£/g)) {
        const topOf = (at) => {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          return range.getBoundingClientRect().top
        }
        signs += 1
        if (topOf(index) !== topOf(index + 1)) apart.push(node.data)
      }
    }
    return { signs, apart }
  })()`)

test('a sign stays on the line of its amount, however narrow the page', async () => {
  let signs = 0
  for (const width of [320, 360, 400, 440, 480, 600]) {
    await using window = await openWindow(width)
    for (const path of [
      'en/index.html',
      'en/bridge.html',
      'en/reserves.html',
      'en/budget-monitoring.html',
    ]) {
      await window.open(path)
      const found = await signsApart(window.page)
      expect(found.apart, `${path} at ${width}`).toEqual([])
      signs += found.signs
    }
  }
  expect(signs).toBeGreaterThan(20)
})

test('the check of signs finds one that is separated from its amount', async () => {
  await using window = await openWindow(320)
  await window.open('en/index.html')
  await window.page.evaluate(
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<p style="width:3rem">moved -£1,000,000.00</p>')`,
  )
  expect((await signsApart(window.page)).apart).toEqual(['moved -£1,000,000.00'])
})

test('the letters of Welsh are drawn, each differently', async () => {
  await using window = await openWindow(1280)
  await window.open('cy/reserves.html')
  // No font has the last one, so that it looks like any missing letter.
  const drawn = await window.page.evaluate<readonly string[]>(`
    ['ŵ', 'ŷ', 'Ŵ', 'Ŷ', 'w', 'y', '\u{10fffe}'].map((letter) => {
      const canvas = document.createElement('canvas')
      const brush = canvas.getContext('2d')
      brush.font = '60px ' + getComputedStyle(document.querySelector('svg')).fontFamily
      brush.fillText(letter, 10, 80)
      return canvas.toDataURL()
    })`)
  expect(new Set(drawn).size).toBe(7)
})

/** What a screen reader says in Welsh: every text that is not marked as being in another language, and every label. */
const saidInWelsh = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
    const said = []
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement
      if (element.closest('style') === null && element.closest('[lang]').lang === 'cy') said.push(text.data)
    }
    for (const element of document.querySelectorAll('[aria-label]'))
      if (element.closest('[lang]').lang === 'cy') said.push(element.getAttribute('aria-label'))
    return said.filter((text) => text.trim() !== '')
  })()`)

const englishOf = async (page: Page): Promise<readonly string[]> =>
  (await saidInWelsh(page)).filter((text) => englishIn(text).length > 0)

test('a Welsh page says nothing in English that is not marked as English', async () => {
  await using window = await openWindow(1280)
  for (const path of pages().filter((page) => !page.startsWith('en/'))) {
    await window.open(path)
    expect((await saidInWelsh(window.page)).length, path).toBeGreaterThan(5)
    expect(await englishOf(window.page), path).toEqual([])
  }
})

test('the check of English finds unmarked English, and ignores marked English', async () => {
  await using window = await openWindow(1280)
  await window.open('cy/index.html')
  await window.page.evaluate(
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<p>not <span lang="en">of the</span></p>')`,
  )
  expect(await englishOf(window.page)).toEqual(['not '])
})

test('the digests match the files, and every file has one', () => {
  const listed = line
    .read('demo/pack/sha256sums.txt')
    .trimEnd()
    .split('\n')
    .map((entry) => entry.split('  '))
  expect(listed.map(([, path]) => path)).toEqual(
    filesIn(pack).filter((path) => path !== 'sha256sums.txt'),
  )
  for (const [digest, path = ''] of listed) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(pack, path)))
        .digest('hex'),
      path,
    ).toBe(digest)
  }
})
