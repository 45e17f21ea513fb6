import { hexOf } from '../text/bytes.ts'
import { bytesIn, numberIn, type Row, textIn } from './database.ts'

const quoted = (text: string): string => JSON.stringify(text)

const dateOf = (number: number): string => {
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

const instantOf = (microseconds: number): string => {
  const seconds = Math.floor(microseconds / 1_000_000)
  const fraction = String(microseconds - seconds * 1_000_000).padStart(6, '0')
  const at = new Date(seconds * 1000)
  return Number.isNaN(at.getTime()) ? '' : `${at.toISOString().slice(0, 19)}.${fraction}Z`
}

const uuidOf = (bytes: Uint8Array): string =>
  hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** Selects the rows of the log in the order of their positions. */
export const eventRows = `SELECT e.*, s.name AS stream, t.name AS type, a.actor_id AS actor, a.role AS role
  FROM events e LEFT JOIN streams s ON s.id = e.stream_id LEFT JOIN types t ON t.id = e.type_id
  LEFT JOIN actors a ON a.id = e.actor_id ORDER BY e.position`

/** What is wrong with a row that writes out a value for which NULL is the only form, or undefined. */
export const writtenOut = (row: Row): string | undefined => {
  if (row['correlation_id'] === row['command_id']) return 'its correlation id is written out'
  return row['context'] === '[]' ? 'its empty context is written out' : undefined
}

/** The preimage of a row: its columns put together, data and context exactly as they are stored. */
export const preimageOf = (row: Row): string => {
  const causation = row['causation_id'] === null ? 'null' : quoted(textIn(row, 'causation_id'))
  const commandId = textIn(row, 'command_id')
  const correlation = row['correlation_id'] === null ? commandId : textIn(row, 'correlation_id')
  const context = row['context'] === null ? '[]' : textIn(row, 'context')
  return [
    `{"actor":{"id":${quoted(textIn(row, 'actor'))},"role":"${textIn(row, 'role')}"}`,
    `"causationId":${causation}`,
    `"commandHash":"${hexOf(bytesIn(row, 'command_hash'))}"`,
    `"commandId":${quoted(commandId)}`,
    `"context":${context}`,
    `"correlationId":${quoted(correlation)}`,
    `"data":${textIn(row, 'data')}`,
    `"effectiveOn":"${dateOf(numberIn(row, 'effective_on'))}"`,
    `"id":"${uuidOf(bytesIn(row, 'id'))}"`,
    `"recordedAt":"${instantOf(numberIn(row, 'recorded_at'))}"`,
    `"revision":${numberIn(row, 'revision')}`,
    `"schemaVersion":${numberIn(row, 'schema_version')}`,
    `"stream":${quoted(textIn(row, 'stream'))}`,
    `"type":${quoted(textIn(row, 'type'))}}`,
  ].join(',')
}
