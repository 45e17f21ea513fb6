import { roles } from '@coflyfr/core'

/** First line of a page that is written by `pnpm reference`. */
export const generated =
  '<!-- Written by `pnpm reference` from the sources: change those, not this page. -->'

/** Explains the kinds of value in most tables of fields. */
export const kindsOfValue = [
  'In the tables `text` is 1 to 4000 characters in Unicode form NFC, without control or invisible characters or spaces at its ends, `id` is 1 to 80 letters, digits, dots, hyphens or underscores, and `steps` are the steps of a route in [approval rules](approval-rules.md). `legs[].amount` is the field `amount` of each object in the list `legs`. Money is text in pounds, never a JSON number.',
  `A \`role\` is one of ${roles.join(', ')}.`,
].join('\n\n')

/** A table; cells are escaped. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A value of any depth on one line, its long texts and lists cut short. */
export const shortJson = (value: unknown): string => {
  const shortened = (one: unknown): unknown => {
    if (typeof one === 'string') return one.length > 120 ? `${one.slice(0, 60)}…` : one
    if (Array.isArray(one)) {
      const kept = one.slice(0, one.length > 12 ? 2 : one.length).map(shortened)
      return kept.length === one.length ? kept : [...kept, `… ${one.length - kept.length} more`]
    }
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, shortened(inner)]))
  }
  return JSON.stringify(shortened(value))
}

/** A fenced block. */
export const fenced = (language: string, text: string): string =>
  `\`\`\`${language}\n${text}\n\`\`\``

/** Blocks of a page, apart by one empty line. */
export const page = (...blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== '').join('\n\n')}\n`
