import { type PlainDate, PlainDateText } from '@coflyfr/core'
import type { XmlElement } from './xml/xml-element.ts'
import { xmlProblem } from './xml/xml-problem.ts'

/** The reference date of a census. */
export const referenceDateOf = (path: string, header: XmlElement): PlainDate => {
  const details = only(path, header, 'CollectionDetails')
  const collection = only(path, details, 'Collection')
  if (collection.text.trim() !== 'CIN')
    throw xmlProblem(path, collection.place, 'Collection: expected CIN')
  const reference = only(path, details, 'ReferenceDate')
  const date = reference.text.trim()
  if (!PlainDateText.is(date) || !date.endsWith('-03-31'))
    throw xmlProblem(
      path,
      reference.place,
      'ReferenceDate: expected the 31st of March of the year of the census, written yyyy-mm-dd (rule 100)',
    )
  const year = only(path, details, 'Year')
  if (year.text.trim() !== date.slice(0, 'yyyy'.length))
    throw xmlProblem(path, year.place, 'Year: expected the year of ReferenceDate')
  return date
}

const only = (path: string, within: XmlElement, name: string): XmlElement => {
  const [found, twin] = within.children.filter((one) => one.name === name)
  if (found !== undefined && twin === undefined) return found
  const place = twin?.place ?? within.place
  throw xmlProblem(path, place, `<${within.name}>: expected one <${name}>`)
}
