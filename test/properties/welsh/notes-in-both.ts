import assert from 'node:assert/strict'
import type { EventStore } from '@coflyfr/core'
import type { AnyReport, Label, ReportParameters } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { BilingualText } from '../../support/bilingual-texts.ts'
import { sourceOf } from '../reports/ledgers.ts'

/** The notes of a report in both languages, side by side; none if the report is refused. */
export const notesInBoth = async (
  report: AnyReport,
  store: EventStore,
  parameters: ReportParameters,
): Promise<readonly Label[]> => {
  const english = await report.make(sourceOf(store), { ...parameters, language: 'en' })
  const welsh = await report.make(sourceOf(store), { ...parameters, language: 'cy' })
  if (isLeft(english) || isLeft(welsh)) return []
  const [en, cy] = [english.right.notes, welsh.right.notes]
  assert.equal(cy.length, en.length)
  return en.map((note, index) => ({ en: note, cy: cy[index] ?? '' }))
}

const formOf = (parts: readonly string[]): RegExp =>
  new RegExp(parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'), 's')

/** The texts of the sources that come out in notes, in English beside the same in Welsh. */
export const textsReached = (
  texts: readonly BilingualText[],
  notes: readonly Label[],
): ReadonlySet<BilingualText> => {
  const reached = new Set<BilingualText>()
  for (const text of texts) {
    const [en, cy] = [formOf(text.en), formOf(text.cy)]
    if (notes.some((note) => en.test(note.en) && cy.test(note.cy))) reached.add(text)
  }
  return reached
}
