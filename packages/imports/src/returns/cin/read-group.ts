import { type CinFault, shownText } from './cin-fault.ts'
import type { CinGroup } from './cin-group.ts'
import {
  type CinField,
  type CinGroupName,
  type CinList,
  type CinPart,
  cinFieldsOf,
  cinStructure,
} from './cin-structure.ts'
import type { XmlElement } from './xml/xml-element.ts'

/** A group from a file, what is wrong in it, and its elements that are known but not kept by this ledger. */
export interface ReadGroup {
  readonly group: CinGroup
  readonly faults: readonly CinFault[]
  readonly unkept: readonly string[]
}

/** What is gathered while the elements of one group are read. */
interface Reading {
  readonly path: string
  readonly cells: Record<string, string>
  readonly lines: Record<string, number>
  readonly groups: CinGroup[]
  readonly counts: Map<string, number>
  readonly faults: CinFault[]
  readonly unkept: string[]
}

/** Reads an element as a group of facts, and finds every fault in it. */
export const readGroup = (name: CinGroupName, element: XmlElement, path: string): ReadGroup => {
  const reading: Reading = {
    path,
    cells: {},
    lines: {},
    groups: [],
    counts: new Map(),
    faults: [],
    unkept: [],
  }
  readParts(cinStructure[name], element, reading)
  const { line } = element.place
  for (const field of cinFieldsOf(name)) demand(field, line, reading)
  const { cells, lines, groups, faults, unkept } = reading
  return { group: { name, path, line, cells, lines, reference: '', groups }, faults, unkept }
}

/** Reports a required field that is missing; fills any other with the value that the census means by leaving it out. */
const demand = (field: CinField | CinList, line: number, reading: Reading): void => {
  const { name } = field
  if (reading.counts.has(name) && (reading.cells[name] ?? '') !== '') return
  if (field.kind === 'list' || field.isRequired !== true) {
    reading.cells[name] ??= ''
    if (field.kind === 'field' && reading.cells[name] === '')
      reading.cells[name] = field.unsaid ?? ''
    return
  }
  // A value that is present but wrong has already been reported.
  if (reading.cells[name] !== undefined && reading.lines[name] === undefined) return
  const column = `${reading.path}/${name}`
  const rule = `expected ${field.cell.expected}`
  const code = field.code ?? null
  reading.faults.push({ line: reading.lines[name] ?? line, column, value: null, rule, code })
}

const fault = (
  { faults, path }: Reading,
  element: XmlElement,
  rule: string,
  value: string | null = null,
): void => {
  const { line } = element.place
  const name = shownName(element)
  const isGroup = path.replace(/\[\d+\]$/, '').endsWith(name)
  faults.push({ line, column: isGroup ? path : `${path}/${name}`, value, rule, code: null })
}

const shownName = ({ name }: XmlElement): string => name.slice(0, 60)

const readParts = (parts: readonly CinPart[], element: XmlElement, reading: Reading): void => {
  if (element.text.trim() !== '')
    fault(reading, element, 'expected elements and no text between them')
  for (const child of element.children) {
    const part = parts.find(
      (one) => one.name === child.name || (one.kind === 'field' && one.alias === child.name),
    )
    if (child.attribute !== null)
      fault(reading, child, `expected no attribute, found ${child.attribute.slice(0, 60)}`)
    if (part === undefined) {
      const names = parts.map(({ name }) => name).join(', ')
      fault(reading, child, `expected one of the elements ${names}`)
    } else readPart(part, child, reading)
  }
}

const readPart = (part: CinPart, element: XmlElement, reading: Reading): void => {
  const count = (reading.counts.get(part.name) ?? 0) + 1
  reading.counts.set(part.name, count)
  if (part.kind === 'unkept') {
    reading.unkept.push(part.name)
    return
  }
  if (part.kind === 'groups') {
    const read = readGroup(part.name, element, `${reading.path}/${part.name}[${count}]`)
    reading.groups.push(read.group)
    reading.faults.push(...read.faults)
    reading.unkept.push(...read.unkept)
    return
  }
  if (count > 1) {
    fault(reading, element, 'expected the element once')
    return
  }
  if (part.kind === 'section') readParts(part.parts, element, reading)
  else if (part.kind === 'field') readField(part, element, reading)
  else readList(part, element, reading)
}

/** The value of an element that holds only text; null where it is wrong. */
const readValue = (
  part: CinField | CinList,
  element: XmlElement,
  reading: Reading,
): string | null => {
  const { cell, code = null } = part
  const [inner] = element.children
  if (inner !== undefined) {
    fault(reading, inner, 'expected a text and no element in it')
    return null
  }
  const given = element.text.trim()
  const kept = given === '' ? '' : cell.read(given)
  if (kept !== null) return kept
  const isIdentity = part.kind === 'field' && part.isIdentity === true
  reading.faults.push({
    line: element.place.line,
    column: `${reading.path}/${element.name}`,
    value: shownText(given, isIdentity),
    rule: `expected ${cell.expected}`,
    code,
  })
  return null
}

const readField = (part: CinField, element: XmlElement, reading: Reading): void => {
  const value = readValue(part, element, reading)
  reading.cells[part.name] = value ?? ''
  if (value !== null) reading.lines[part.name] = element.place.line
}

const readList = (part: CinList, element: XmlElement, reading: Reading): void => {
  const codes: string[] = []
  if (element.text.trim() !== '')
    fault(reading, element, 'expected elements and no text between them')
  for (const child of element.children) {
    if (child.attribute !== null)
      fault(reading, child, `expected no attribute, found ${child.attribute.slice(0, 60)}`)
    if (child.name === part.item) {
      const code = readValue(part, child, reading)
      if (code !== null && code !== '') codes.push(code)
    } else fault(reading, child, `expected the element ${part.item}`)
  }
  reading.lines[part.name] = element.place.line
  reading.cells[part.name] = codes
    .sort((one, other) => part.order.indexOf(one) - part.order.indexOf(other))
    .join(' ')
}
