import type { JsonObject, JsonValue } from '@coflyfr/core'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { isJsonObject } from './is-json-object.ts'

/** `authorisedNotUsed` is `Authorised not used`. */
const words = (name: string): string => {
  const spaced = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`
}

const isList = (value: JsonValue): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every(isJsonObject)

const cell = (value: JsonValue | undefined): string => {
  if (value === null || value === undefined) return ''
  return isJsonObject(value) ? Object.values(value).map(cell).join(' · ') : String(value)
}

const isAmount = (value: JsonValue | undefined): boolean =>
  typeof value === 'string' && /^-?\d+(\.\d\d)?$/.test(value)

const listTable = (name: string, list: readonly JsonObject[]): string => {
  const [first] = list
  if (first === undefined) return ''
  const fields = Object.keys(first)
  const table = new CliTable({
    ...plainTable,
    head: fields.map(words),
    colAligns: fields.map((field) => (isAmount(first[field]) ? 'right' : 'left')),
  })
  for (const one of list) table.push(fields.map((field) => cell(one[field])))
  return `${words(name)}:\n${table.toString()}\n`
}

const figuresTable = (figures: readonly (readonly [string, JsonValue])[]): string => {
  const known = figures.filter(([, value]) => value !== null)
  if (known.length === 0) return ''
  const table = new CliTable({ ...plainTable, colAligns: ['left', 'right'] })
  for (const [name, value] of known) table.push([words(name), cell(value)])
  return `Before it:\n${table.toString()}\n`
}

/** Figures by name, and lists of them, for people: what is null or empty is left out. */
export const factsTable = ({ figures = {}, ...facts }: JsonObject): string => {
  const lists = Object.entries(facts).map(([name, value]) => {
    if (isList(value)) return listTable(name, value)
    const text = cell(value)
    return text === '' ? '' : `${words(name)}: ${text}\n`
  })
  const parts = [figuresTable(isJsonObject(figures) ? Object.entries(figures) : []), ...lists]
  return parts.filter((part) => part !== '').join('\n')
}
