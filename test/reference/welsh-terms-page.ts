import { breakLineColumns, type Column, defaultParameters, reports, views } from '@coflyfr/reports'
import { chartWords } from '../../packages/charts/src/chart/chart-words.ts'
import { pageWords } from '../../packages/charts/src/page/page-words.ts'
import { nouns } from '../../packages/reports/src/words/nouns.ts'
import { type BilingualText, bilingualTexts, shownText } from '../support/bilingual-texts.ts'
import { workspacePackages } from '../support/repository.ts'
import { generated, page, table } from './markdown.ts'

/** An English term and its Welsh one. */
type Term = readonly [string, string]

const isTerm = ([english, welsh]: Term): boolean => /\p{L}/u.test(english) && english !== welsh

/** Each pair once, in the order of the English. */
const listed = (terms: readonly Term[]): readonly Term[] => {
  const byBoth = new Map(terms.filter(isTerm).map((term) => [term.join('\n'), term]))
  return [...byBoth.values()].sort(([one], [other]) => {
    if (one.toLowerCase() === other.toLowerCase()) return one < other ? -1 : 1
    return one.toLowerCase() < other.toLowerCase() ? -1 : 1
  })
}

const termsTable = (terms: readonly Term[]): string => table(['English', 'Welsh'], listed(terms))

const texts = bilingualTexts(workspacePackages.flatMap(({ sources }) => sources))

/** Words and headings are short and hold nothing; what is longer, or has values in it, is a sentence. */
const isSentence = ({ en }: BilingualText): boolean =>
  en.length > 1 || shownText(en).split(' ').length > 5

const termsOf = (found: readonly BilingualText[]): readonly Term[] =>
  found.map(({ en, cy }) => [shownText(en), shownText(cy)])

const columns: readonly Column[] = [
  ...breakLineColumns,
  ...[...reports.values()].flatMap((report) =>
    views.flatMap((view) => report.columns({ ...defaultParameters, view })),
  ),
]

const cellTerms: readonly Term[] = columns.flatMap(({ words = {}, partWords = {} }) =>
  [words, ...Object.values(partWords)].flatMap((vocabulary) => Object.entries(vocabulary)),
)

/** Most values that a sentence of a page or a chart takes. */
const dots = ['…', '…', '…'] as const

type Said = string | ((...values: never[]) => string) | Readonly<Record<string, string>>

const said = (word: Said | undefined): readonly string[] => {
  if (word === undefined) return []
  if (typeof word === 'string') return [word]
  return typeof word === 'function'
    ? [String(Reflect.apply(word, null, dots))]
    : Object.values(word)
}

const dictionaryTerms = (
  english: Readonly<Record<string, Said>>,
  welsh: Readonly<Record<string, Said>>,
): readonly Term[] =>
  Object.entries(english).flatMap(([name, word]) => {
    const other = said(welsh[name])
    return said(word).map((text, index): Term => [text, other[index] ?? ''])
  })

const nounsTable = table(
  ['1', '2', '3', '6', 'others'],
  Object.values(nouns).map(({ one, two, few, many, other }) => [one, two, few, many, other]),
)

/** `docs/reference/welsh-terms.md` */
export const welshTermsPage = (): string =>
  page(
    generated,
    '# Welsh terms',
    'Every English text of reports, tables, pages and charts with its Welsh translation. **No translator has reviewed them.** They follow the terms that councils and Welsh statistics use, but mistakes in mutations and idiom are likely. Corrections are welcome: each text appears once in the sources.',
    'JSON, CSV and spreadsheets keep the values of cells in every language, because programs read them; tables and pages print their words. What users recorded is printed as they wrote it: inside a Welsh sentence between “ and ”, and on a Welsh page marked as English, so that a screen reader does not read it as Welsh. Dots stand for inserted values, and `*` for a name.',
    '## Titles, headings and labels',
    termsTable(termsOf(texts.filter((text) => !isSentence(text)))),
    '## Words of cells',
    termsTable(cellTerms),
    '## Pages',
    termsTable(dictionaryTerms(pageWords('en'), pageWords('cy'))),
    '## Charts',
    termsTable(dictionaryTerms(chartWords('en'), chartWords('cy'))),
    '## Sentences',
    termsTable(termsOf(texts.filter(isSentence))),
    '## Counted nouns',
    'Welsh counts in five forms; the last is for 0, 4, 5 and from 7 on.',
    nounsTable,
  )
