import { type FinancialYear, FinancialYearText, type JsonValue } from '@coflyfr/core'
import { formatPounds, negatePence } from '@coflyfr/money'
import { readBoolean } from '../cell/boolean.ts'
import { readFinancialYear } from '../cell/financial-year.ts'
import { readId } from '../cell/id.ts'
import { bad, good, type Read } from '../cell/read.ts'
import { readText } from '../cell/text.ts'
import type { Coded, Field } from '../map/field-type.ts'
import type { ImportMap } from '../map/import-map.ts'
import { rowCommandOf } from '../map/parse-map.ts'
import { amountSource } from '../row/amount-source.ts'
import { type FieldReader, optionalField, requiredField, sourceOf } from '../row/field-reader.ts'
import { dateIn, formatOf, periodIn } from '../row/formats.ts'
import type { Header } from '../row/header.ts'
import type { RowAmount, ValueReader } from '../row/row-reader.ts'
import type { Fields } from '../row/text-source.ts'
import type { RecordValues } from './record.ts'

type NamedReader = readonly [name: string, read: FieldReader<JsonValue>]

/** Makes the reader of a map's rows: each field of its command, in the order in which the command has them. */
export const recordReader =
  (map: ImportMap) =>
  (header: Header, amountOf: RowAmount): ValueReader<RecordValues> => {
    const command = rowCommandOf(map)
    const readers = Object.entries(command?.fields ?? {})
      .filter(([name]) => name !== command?.amount)
      .map(([name, field]): NamedReader => [name, fieldReader(header, map, name, field)])
    return (fields, amount) => {
      const values: Record<string, JsonValue> = {}
      for (const [name, read] of readers) {
        const cell = read(fields)
        if (!cell.ok) return cell
        if (cell.value !== null) values[name] = cell.value
      }
      if (command === null || command.amount === null || amount === null) return { value: values }
      if (!amount.ok) {
        return {
          fault: { column: amountOf.label, value: amountOf.text(fields), rule: amount.rule },
        }
      }
      return { value: { ...values, [command.amount]: formatPounds(amount.value) } }
    }
  }

const fieldReader = (
  header: Header,
  map: ImportMap,
  name: string,
  field: Field,
): FieldReader<JsonValue> => {
  const constant = map.constants?.[name]
  if (typeof constant === 'boolean' || typeof constant === 'object')
    return () => ({ ok: true, value: constant })
  if (field.type === 'amount') return amountReader(header, map, name)
  const source = sourceOf(header, map, name)
  if (source === null && name === 'financialYear') return constantYear(map)
  const read = cellReader(map, name, field)
  return field.isRequired ? requiredField(name, source, read) : optionalField(source, read)
}

const constantYear = ({ financialYear }: ImportMap): FieldReader<JsonValue> => {
  const value = financialYear ?? null
  return () => ({ ok: true, value })
}

/** Any other amount than the one that rows are counted by: empty where its cell is. */
const amountReader = (header: Header, map: ImportMap, name: string): FieldReader<JsonValue> => {
  const column = map.columns[name]
  if (column === undefined) return () => ({ ok: true, value: null })
  const source = amountSource(header, `columns.${name}`, column, map.unit ?? 'pounds')
  const isOpposite = map.sign === 'credit-positive'
  const read = (fields: Fields): Read<string> => {
    const amount = source.read(fields)
    if (!amount.ok) return amount
    return good(formatPounds(isOpposite ? negatePence(amount.value) : amount.value))
  }
  return (fields) => {
    const text = source.text(fields)
    if (text === '') return { ok: true, value: null }
    const amount = read(fields)
    if (amount.ok) return amount
    return { ok: false, fault: { column: source.label, value: text, rule: amount.rule } }
  }
}

const cellReader = (
  map: ImportMap,
  name: string,
  { type }: Field,
): ((text: string) => Read<JsonValue>) => {
  switch (type) {
    case 'text':
    case 'amount':
      return readText
    case 'id':
      return readId
    case 'date':
      return dateIn(map, name)
    case 'year':
      return readFinancialYear
    case 'boolean':
      return readBoolean
    case 'period':
      return periodReaderOf(map, name)
    case 'list':
      return listReader(formatOf(map, name, ';'), readText)
    case 'dates':
      return listReader(';', dateIn(map, name))
    default:
      return 'is' in type ? codeReader(type) : choiceReader(type)
  }
}

/** Periods are read in the map's year; where the year is a column, only forms without a year can be read. */
const periodReaderOf = (map: ImportMap, name: string) =>
  periodIn(map, name, map.financialYear ?? constantYearOf(map) ?? null)

const constantYearOf = ({ constants }: ImportMap): FinancialYear | undefined => {
  const year = constants?.['financialYear']
  return FinancialYearText.is(year) ? year : undefined
}

const listReader =
  (between: string, readPart: (text: string) => Read<string>) =>
  (cell: string): Read<JsonValue> => {
    const texts: string[] = []
    for (const part of cell.split(between)) {
      if (part.trim() === '') continue
      const text = readPart(part)
      if (!text.ok) return text
      texts.push(text.value)
    }
    return good(texts)
  }

/** A list of codes has one case; a file may write them in the other. */
const codeReader =
  ({ name, is }: Coded) =>
  (cell: string): Read<JsonValue> => {
    const found = [cell.toLowerCase(), cell.toUpperCase()].find(is)
    return found === undefined ? bad(`expected ${name}`) : good(found)
  }

const choiceReader = (choices: readonly string[]) => {
  const known = new Map(choices.map((choice) => [choice.toLowerCase(), choice]))
  return (cell: string): Read<JsonValue> => {
    const choice = known.get(cell.toLowerCase())
    return choice === undefined ? bad(`expected one of ${choices.join(', ')}`) : good(choice)
  }
}
