import { type ParsedCommand, parseCommand } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { commands } from './domain.ts'
import { fieldFaults } from './field-faults.ts'
import { jsonFromText } from './json-from-text.ts'

const parse = parseCommand(commands)

/** Reads a text into a command; the fault names the place, each field, what stood there and what was expected. */
export const commandFromText = (place: string, text: string): ParsedCommand => {
  const parsed = parse(jsonFromText(place, text))
  if (isLeft(parsed)) throw fieldFaults(place, parsed.left.problems)
  return parsed.right
}
