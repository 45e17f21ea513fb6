import { SaxesParser } from 'saxes'
import { type XmlPlace, xmlProblem } from './xml-problem.ts'
import { xmlText } from './xml-text.ts'

/** An element begins, has text, or ends. */
export type XmlEvent =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attribute: string | null
      readonly place: XmlPlace
    }
  | { readonly kind: 'text'; readonly text: string; readonly place: XmlPlace }
  | { readonly kind: 'close'; readonly name: string }

/** How deep elements may be nested: a census needs ten levels. */
const depthMax = 32

/** Most characters between two tags, or in one: anything longer must not fill the memory. */
const lengthMax = 1 << 18

const ownNamespaces: ReadonlySet<string> = new Set([
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/2001/XMLSchema-instance',
])

const declaredAs: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['UTF-8', 'UTF8', 'US-ASCII', 'ASCII'],
  'utf-16le': ['UTF-16', 'UTF-16LE'],
  'utf-16be': ['UTF-16', 'UTF-16BE'],
}

/**
 * Reads an XML file as a stream of batches. Throws an ImportFault with the place where the file is not well formed, has
 * a document type (so that no entity is ever declared), uses a namespace, or has parts that are too long or too deep.
 */
export async function* xmlEvents(path: string): AsyncGenerator<readonly XmlEvent[]> {
  const parser = new SaxesParser({ xmlns: true })
  const place = (): XmlPlace => ({ line: parser.line, column: parser.columnIndex + 1 })
  const refuse = (found: string, at: XmlPlace = place()): never => {
    throw xmlProblem(path, at, found)
  }
  let batch: XmlEvent[] = []
  let depth = 0
  let last = 0
  let start: XmlPlace = place()
  let encoding = 'utf-8'
  const event = (one: XmlEvent): void => {
    last = parser.position
    batch.push(one)
  }
  parser.on('error', (fault) => refuse(`it is not well formed: ${withoutPlace(fault.message)}`))
  parser.on('doctype', () => refuse('a document type (DOCTYPE) is not accepted, nor are entities'))
  parser.on('xmldecl', ({ version, encoding: declared }) => {
    if (version !== undefined && version !== '1.0') refuse(`expected XML 1.0, found ${version}`)
    const names = declaredAs[encoding] ?? []
    if (declared !== undefined && !names.includes(declared.toUpperCase()))
      refuse(
        `it is declared as ${declared.slice(0, 40)}; expected UTF-8, or UTF-16 with a byte-order mark`,
      )
  })
  parser.on('opentagstart', ({ name }) => {
    last = parser.position
    const { line, column } = place()
    start = { line, column: Math.max(1, column - name.length - 2) }
  })
  parser.on('opentag', ({ name, uri, attributes }) => {
    depth += 1
    if (depth > depthMax) refuse(`elements are nested more than ${depthMax} deep`, start)
    if (uri !== '') refuse(`<${name}> has a namespace; expected an element without one`, start)
    const foreign = Object.values(attributes).find((one) => !ownNamespaces.has(one.uri))
    event({ kind: 'open', name, attribute: foreign?.name ?? null, place: start })
  })
  parser.on('text', (text) => event({ kind: 'text', text, place: place() }))
  parser.on('cdata', (text) => event({ kind: 'text', text, place: place() }))
  parser.on('comment', () => {
    last = parser.position
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    event({ kind: 'close', name })
  })
  for await (const piece of xmlText(path)) {
    encoding = piece.encoding
    parser.write(piece.text)
    if (parser.position - last > lengthMax)
      refuse(`more than ${lengthMax} characters come together without a tag`)
    if (batch.length > 0) yield batch
    batch = []
  }
  parser.close()
  if (batch.length > 0) yield batch
}

/** The parser's message without the place in front of it. */
const withoutPlace = (message: string): string =>
  message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
