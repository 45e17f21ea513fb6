import { markup } from '../markup.ts'
import { page } from './page.ts'
import { pageWords } from './page-words.ts'
import type { Standing } from './standing.ts'

/** The first page of a pack in both languages, Welsh first. */
export const languagePage = (standing: Standing): string => {
  const [cy, en] = [pageWords('cy'), pageWords('en')]
  const main = markup`<h1>${cy.pack} / <span lang="en">${en.pack}</span></h1>
<p>${cy.packAbout}: <a href="cy/index.html">Cymraeg</a></p>
<p lang="en">${en.packAbout}: <a href="en/index.html">English</a></p>`
  const title = `${cy.pack} / ${en.pack}`
  return page({ language: 'cy', title, part: '', links: [], standing, main })
}
