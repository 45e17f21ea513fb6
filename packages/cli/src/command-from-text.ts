import { type ParsedCommand, parseCommand } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { commands } from './domain.ts'
import { fieldFaults } from './field-faults.ts'
import { jsonFromText } from './json-from-text.ts'

const parse = parseCommand(commands)

/** Names of the commands that hold personal values. */
const sealing = [...commands.values()].flatMap(({ name, seal }) => (seal === undefined ? [] : name))

/** Whether an unreadable text may hold personal values: it names a command that has some. */
const isPersonal = (text: string): boolean => sealing.some((name) => text.includes(name))

/** Reads a text into a command; the fault names the place, each field, what stood there and what was expected. */
export const commandFromText = (place: string, text: string): ParsedCommand => {
  const parsed = parse(jsonFromText(place, text, isPersonal(text) ? 'withheld' : 'shown'))
  if (isLeft(parsed)) throw fieldFaults(place, parsed.left.problems)
  return parsed.right
}
