import { breakLineColumns, type Column, defaultParameters, reports, views } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import { bilingualTexts, shownText } from '../support/bilingual-texts.ts'
import { englishIn } from '../support/english-in.ts'
import { workspacePackages } from '../support/repository.ts'

const sources = workspacePackages.flatMap((workspace) => workspace.sources)
const texts = bilingualTexts(sources)

/** Texts that are the same in both languages. */
const alike: ReadonlySet<string> = new Set(['Band', 'Label'])

test('every text differs between the two languages, and the Welsh one has no English', () => {
  expect(texts.length).toBeGreaterThan(300)
  const faults = texts.flatMap(({ file, line, en, cy, cyInside }) => {
    const [english, welsh] = [shownText(en), shownText(cy)]
    const isSame = english === welsh && /\p{L}/u.test(english) && !alike.has(english)
    const isEnglish = englishIn([welsh, ...cyInside].join(' ')).length > 0
    return isSame || isEnglish ? [`${file}:${line}: ${welsh}`] : []
  })
  expect(faults).toEqual([])
})

test('the check of English finds it, and ignores quotations', () => {
  expect(englishIn('Nid yw the budget ar gofnod')).toEqual(['the'])
  expect(englishIn('yn seiliedig ar “Head of “Children’s” Services”: P06')).toEqual([])
})

const columns: readonly Column[] = [
  ...breakLineColumns,
  ...[...reports.values()].flatMap((report) =>
    views.flatMap((view) =>
      report.columns({
        ...defaultParameters,
        view,
        adequacy: { generalReserve: 'general', percent: '4' },
      }),
    ),
  ),
]

/** Codes and signs that are the same in both languages. */
const codes: ReadonlySet<string> = new Set(['net', 'grant', 'grant *', 'system', 'SCC', 'PM', 'CH'])

test('every word of a column has a Welsh form, with a `*` exactly when the English one has it', () => {
  const words = columns.flatMap(({ words: own = {}, partWords = {} }) =>
    [own, ...Object.values(partWords)].flatMap((vocabulary) => Object.entries(vocabulary)),
  )
  expect(words.length).toBeGreaterThan(100)
  const faults = words.filter(
    ([value, welsh]) =>
      (value === welsh && !codes.has(value)) ||
      englishIn(welsh).length > 0 ||
      value.endsWith('*') !== welsh.includes('*'),
  )
  expect(faults).toEqual([])
})
