import type { XmlElement } from './xml/xml-element.ts'
import { type XmlEvent, xmlEvents } from './xml/xml-events.ts'
import { type XmlPlace, xmlProblem } from './xml/xml-problem.ts'

/** How many elements one child, or the header, may have: it is held in memory as a whole. */
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

/** The parts of a census: its header, then the children, one at a time. */
export type CensusPart =
  | { readonly kind: 'header'; readonly element: XmlElement }
  | { readonly kind: 'child'; readonly element: XmlElement; readonly number: number }

/** Which elements may be inside which, above the header and the children, which are each read as a whole. */
const frame: Readonly<Record<string, readonly string[]>> = {
  '': ['Message'],
  Message: ['Header', 'Children'],
  'Message/Children': ['Child'],
}

/** How far a census has been read. */
interface Reading {
  readonly path: string
  readonly open: string[]
  readonly building: Building[]
  elements: number
  children: number
  lists: number
  isHeaded: boolean
}

const opened = (reading: Reading, event: Extract<XmlEvent, { kind: 'open' }>): void => {
  const { path, open, building } = reading
  const { name, place, attribute } = event
  if (building.length === 0) {
    const within = frame[open.join('/')] ?? []
    if (!within.includes(name))
      throw xmlProblem(
        path,
        place,
        `expected ${elementsText(within)}, found <${name.slice(0, 60)}>`,
      )
    if (name !== 'Header' && name !== 'Child') {
      openFrame(reading, event)
      return
    }
  }
  reading.elements += 1
  if (reading.elements > elementsMax)
    throw xmlProblem(path, place, `a child has more than ${elementsMax} elements`)
  const one: Building = { name, place, attribute, text: '', children: [] }
  building.at(-1)?.children.push(one)
  building.push(one)
}

const elementsText = (names: readonly string[]): string =>
  names.length === 0 ? 'no element' : names.map((name) => `<${name}>`).join(' or ')

const openFrame = (
  reading: Reading,
  { name, place, attribute }: Extract<XmlEvent, { kind: 'open' }>,
): void => {
  const { path, open } = reading
  if (attribute !== null)
    throw xmlProblem(
      path,
      place,
      `<${name}>: expected no attribute, found ${attribute.slice(0, 60)}`,
    )
  open.push(name)
  if (name !== 'Children') return
  reading.lists += 1
  if (reading.lists > 1) throw xmlProblem(path, place, 'expected <Children> once')
}

const texted = (
  { path, building }: Reading,
  { text, place }: Extract<XmlEvent, { kind: 'text' }>,
): void => {
  const isBlank = text.trim() === ''
  const within = building.at(-1)
  if (within === undefined) {
    if (!isBlank) throw xmlProblem(path, place, 'expected elements and no text here')
    return
  }
  // White space between elements is no value.
  if (within.children.length > 0 && isBlank) return
  within.text += text
  if (within.text.trim().length > textMax)
    throw xmlProblem(path, place, `<${within.name}> holds more than ${textMax} characters`)
}

/** Ends an element: returns it where it was a child or the header, else null. */
const closed = (reading: Reading): CensusPart | null => {
  const { path, building } = reading
  const element = building.pop()
  if (element === undefined) {
    reading.open.pop()
    return null
  }
  if (building.length > 0) return null
  reading.elements = 0
  if (element.name === 'Header') {
    if (reading.isHeaded || reading.lists > 0)
      throw xmlProblem(path, element.place, 'expected one <Header>, before the children')
    reading.isHeaded = true
    return { kind: 'header', element }
  }
  if (!reading.isHeaded)
    throw xmlProblem(path, element.place, 'expected <Header> before the children')
  reading.children += 1
  return { kind: 'child', element, number: reading.children }
}

/**
 * Reads a census as a stream, with only one child in memory. Throws an ImportFault with the place where the file is no
 * census.
 */
export async function* readCensus(path: string): AsyncGenerator<CensusPart> {
  const counts = { elements: 0, children: 0, lists: 0, isHeaded: false }
  const reading: Reading = { path, open: [], building: [], ...counts }
  for await (const batch of xmlEvents(path)) {
    for (const event of batch) {
      if (event.kind === 'open') opened(reading, event)
      else if (event.kind === 'text') texted(reading, event)
      else {
        const part = closed(reading)
        if (part !== null) yield part
      }
    }
  }
  if (!reading.isHeaded) throw xmlProblem(path, null, 'expected a <Header>')
  if (reading.lists === 0) throw xmlProblem(path, null, 'expected <Children>')
}
