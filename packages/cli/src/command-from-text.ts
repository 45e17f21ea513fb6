import { type ParsedCommand, parseCommand, parseJson } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { commands } from './domain.ts'
import { UsageFault } from './usage-fault.ts'

const parse = parseCommand(commands)

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

/** Reads a text into a command; the fault names the place, each field, what stood there and what was expected. */
export const commandFromText = (place: string, text: string): ParsedCommand => {
  const value = parseJson(text)
  if (isLeft(value))
    throw new UsageFault(`${place}: expected one JSON object, found ${JSON.stringify(value.left)}`)
  const parsed = parse(value.right)
  if (!isLeft(parsed)) return parsed.right
  const problems = parsed.left.problems.map(
    ({ path, value: found, expected }) =>
      `${place}: ${path === '' ? 'the line' : path}: expected ${expected}, found ${shown(found)}`,
  )
  throw new UsageFault(problems.join('\n'))
}
