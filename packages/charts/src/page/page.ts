import { createHash } from 'node:crypto'
import type { Language } from '@coflyfr/reports'
import { type Markup, markup, styleElement } from '../markup.ts'
import { pageWords } from './page-words.ts'
import { type Standing, standingLine } from './standing.ts'
import { styleSheet } from './style.ts'

/** A link to another page. */
export interface PageLink {
  readonly href: string
  readonly text: string
  /** Set if the other page is in another language. */
  readonly language?: Language
}

/** What a page is made of. */
export interface PageContent {
  readonly language: Language
  readonly title: string
  /** The name of the pack; empty for a page by itself. */
  readonly part: string
  readonly links: readonly PageLink[]
  readonly standing: Standing
  readonly main: Markup
}

const linkOf = ({ href, text, language }: PageLink): Markup =>
  language === undefined
    ? markup`<a href="${href}">${text}</a>`
    : markup`<a href="${href}" lang="${language}" hreflang="${language}">${text}</a>`

/** Tells the browser to load and run nothing; only the page's own style is allowed, by its hash. */
const policyFor = (css: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`

/** A whole page, with no script in it. */
export const page = ({ language, title, part, links, standing, main }: PageContent): string => {
  const words = pageWords(language)
  const statement = standingLine(standing, language)
  const css = styleSheet({ statement, page: words.page })
  const heading = part === '' ? title : `${title} – ${part}`
  const navigation =
    links.length === 0
      ? null
      : markup`<nav aria-label="${words.contents}">${links.map(linkOf)}</nav>`
  return String(markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(css)}">
<title>${heading}</title>
${styleElement(css)}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="bar"><strong>${part === '' ? title : part}</strong>${navigation}</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer><p>${statement}</p></footer>
</body>
</html>
`)
}
