import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Text that is markup already: every other text is escaped where it enters a template. */
export type Markup = HtmlEscapedString

/** What a template takes between its texts. */
export type Part = string | number | null | Markup | readonly Part[]

/** A template of HTML or SVG; every text that enters it is escaped, for an element as for a quoted attribute. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => {
  const made = html(texts, ...parts)
  if (made instanceof Promise) throw new TypeError('A template was given something to wait for')
  return made
}

/** A style element. Only this package writes style sheets; text from outside goes through `cssString`. */
export const styleElement = (css: string): Markup => raw(`<style>${css}</style>`)
