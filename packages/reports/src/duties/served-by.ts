import type { Label } from '../report.ts'
import { walesDuties } from './catalogue/wales-duties.ts'

/**
 * The provisions of the catalogue that a report serves: a citation for each act or code, in both languages. Empty for a
 * report of another library.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { servedBy } from '@coflyfr/reports'
 *
 * assert.deepEqual(servedBy('reserves')[0]?.en, 'Local Government Act 2003, section 25')
 * assert.deepEqual(servedBy('openings'), [])
 * ```
 */
export const servedBy = (report: string): readonly Label[] =>
  walesDuties.flatMap(({ name, duties }) => {
    const served = duties.filter(({ reports }) => reports.includes(report))
    if (served.length === 0) return []
    const provisions = (language: 'en' | 'cy'): string =>
      served.map(({ provision }) => provision[language]).join(', ')
    return [{ en: `${name.en}, ${provisions('en')}`, cy: `${name.cy}, ${provisions('cy')}` }]
  })
