import { isPlainDate, type PlainDate } from '@coflyfr/core'
import type { XmlElement } from './xml/xml-element.ts'
import { type XmlEvent, xmlEvents } from './xml/xml-events.ts'
import { type XmlPlace, xmlProblem } from './xml/xml-problem.ts'

/** How many elements one child, or the header, may have: it is in memory as a whole. */
const elementsMax = 20_000

/** How long the text of one element may be. */
const textMax = 2000

interface Building {
  readonly name: string
  readonly place: XmlPlace
  readonly attribute: string | null
  text: string
  readonly children: Building[]
}

/** What a census is made of: its header, then children, one at a time. */
export type CensusPart =
  | { readonly kind: 'header'; readonly element: XmlElement }
  | { readonly kind: 'child'; readonly element: XmlElement; readonly number: number }

/** Which elements of the frame may lie in which; what lies in the header and in a child is read as a whole. */
const frame: Readonly<Record<string, readonly string[]>> = {
  '': ['Message'],
  Message: ['Header', 'Children'],
  'Message/Children': ['Child'],
}

/**
 * Reads a census as a stream: no more than one child is in memory. A file that is no census of the form is refused with
 * the place.
 */
export async function* readCensus(path: string): AsyncGenerator<CensusPart> {
  const open: string[] = []
  let building: Building[] = []
  let elements = 0
  let number = 0
  let isHeaded = false
  let lists = 0
  const opened = (event: Extract<XmlEvent, { kind: 'open' }>): void => {
    const { name, place, attribute } = event
    const within = frame[open.join('/')]
    if (building.length === 0 && within !== undefined && !within.includes(name))
      throw xmlProblem(path, place, `expected <${within.join('> or <')}>, found <${name.slice(0, 60)}>`)
    const isWhole = open.join('/') === 'Message/Children' || name === 'Header'
    if (building.length === 0 && !isWhole) {
      if (attribute !== null)
        throw xmlProblem(path, place, `<${name}> has an attribute ${attribute.slice(0, 60)}`)
      open.push(name)
      if (name === 'Children') lists += 1
      if (lists > 1) throw xmlProblem(path, place, 'expected <Children> once')
      return
    }
    elements += 1
    if (elements > elementsMax)
      throw xmlProblem(path, place, `a child has more than ${elementsMax} elements`)
    const one: Building = { name, place, attribute, text: '', children: [] }
    building.at(-1)?.children.push(one)
    building.push(one)
  }
  const texted = ({ text, place }: Extract<XmlEvent, { kind: 'text' }>): void => {
    const within = building.at(-1)
    if (within === undefined) {
      if (text.trim() !== '') throw xmlProblem(path, place, 'expected elements and no text here')
      return
    }
    // Blanks between elements are no value.
    if (within.children.length > 0 && text.trim() === '') return
    within.text += text
    if (within.text.trim().length > textMax)
      throw xmlProblem(path, place, `<${within.name}> holds more than ${textMax} characters`)
  }
  const closed = (): CensusPart | null => {
    const element = building.pop()
    if (element === undefined) {
      open.pop()
      return null
    }
    if (building.length > 0) return null
    building = []
    elements = 0
    if (element.name === 'Header') {
      if (isHeaded || number > 0)
        throw xmlProblem(path, element.place, 'expected one <Header>, before the children')
      isHeaded = true
      return { kind: 'header', element }
    }
    if (!isHeaded) throw xmlProblem(path, element.place, 'expected <Header> before the children')
    number += 1
    return { kind: 'child', element, number }
  }
  for await (const batch of xmlEvents(path)) {
    for (const event of batch) {
      if (event.kind === 'open') opened(event)
      else if (event.kind === 'text') texted(event)
      else {
        const part = closed()
        if (part !== null) yield part
      }
    }
  }
  if (!isHeaded) throw xmlProblem(path, null, 'expected a <Header>')
}

/** The day that a census is told for. */
export const referenceDateOf = (path: string, header: XmlElement): PlainDate => {
  const details = only(path, header, 'CollectionDetails')
  const collection = only(path, details, 'Collection')
  if (collection.text.trim() !== 'CIN')
    throw xmlProblem(path, collection.place, 'Collection: expected CIN')
  const reference = only(path, details, 'ReferenceDate')
  const date = reference.text.trim()
  if (!isPlainDate(date) || !date.endsWith('-03-31'))
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
