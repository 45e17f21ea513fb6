import type { Language } from '@coflyfr/reports'
import { markup } from '../markup.ts'
import { type PageLink, page } from './page.ts'
import { pageWords } from './page-words.ts'
import { quotingMarkup } from './quoting.ts'
import { type Standing, standingFacts } from './standing.ts'

/** An entry of the contents: a page, what it is about, its findings, and its files. */
interface IndexEntry {
  readonly page: PageLink
  readonly about: string | null
  readonly findings: readonly string[]
  readonly files: readonly PageLink[]
}

/** What an index lists besides its pages. */
export interface IndexContent {
  readonly entries: readonly IndexEntry[]
  /** Titles of reports without rows. */
  readonly empty: readonly string[]
  readonly digests: string
  readonly links: readonly PageLink[]
  readonly standing: Standing
}

/** The first page of a pack: its point in time and its contents. */
export const indexPage = (
  { entries, empty, digests, links, standing }: IndexContent,
  language: Language,
): string => {
  const words = pageWords(language)
  const list = entries.map(
    (entry) => markup`<li><a href="${entry.page.href}"><strong>${entry.page.text}</strong></a>${
      entry.about === null ? null : markup`<br>${entry.about}.`
    }${entry.findings.map((finding) => markup`<br><em>${quotingMarkup(finding, language)}.</em>`)}
<ul class="files" aria-label="${words.files}: ${entry.page.text}">${entry.files.map(
      ({ href, text }) => markup`<li><a href="${href}">${text}</a></li>`,
    )}</ul></li>`,
  )
  const main = markup`<h1>${words.pack}</h1>
<p>${words.packAbout}.</p>
${standingFacts(standing, language, true)}
<h2>${words.contents}</h2>
<ol class="pack">${list}</ol>
${empty.length === 0 ? null : markup`<p class="quiet">${words.notIncluded}: ${empty.join(', ')}</p>`}
<p><a href="${digests}">${words.digests}</a></p>`
  return page({ language, title: words.pack, part: '', links, standing, main })
}
