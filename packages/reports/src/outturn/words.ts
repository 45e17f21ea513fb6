import type { YearEndFundingWire } from '@coflyfr/budget/events'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { Line } from './line.ts'

/** The sections of the report. */
export const sectionWords = {
  service: 'gwasanaeth',
  adjustment: 'addasiad',
  capital: 'cyfalaf',
  funding: 'cyllid',
} as const satisfies Readonly<Record<Line['section'], string>>

/** The sources that overspends are met from. */
export const kindWords = {
  'taken-back': 'cymerwyd yn ôl',
  'corporate-underspend': 'tanwariant corfforaethol',
  reserve: 'cronfa wrth gefn',
  provision: 'darpariaeth',
  'general-balance': 'balans cyffredinol',
} as const satisfies Readonly<Record<YearEndFundingWire['kind'], string>>

/** The one source with a fixed name; it is always the first. */
export const itemWords = {
  '1. Underspends above the cap': '1. Tanwariant uwchlaw’r terfyn',
} as const satisfies Vocabulary
