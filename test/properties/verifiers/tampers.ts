import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editEvents, editFile } from '../../fixtures/attacks/edit-pack.ts'
import { among, type Choice } from './choice.ts'

/** Changes the files of a pack. */
type Tamper = (pack: string, choice: Choice) => void

const lineEdit =
  (edit: (line: string, choice: Choice) => readonly string[]): Tamper =>
  (pack, choice) =>
    editEvents(pack, (lines) => {
      const at = choice.at % lines.length
      return lines.toSpliced(at, 1, ...edit(lines[at] ?? '', choice))
    })

const filesOf = (pack: string): readonly string[] =>
  readdirSync(pack, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(pack.length + 1))
    .sort()

const flippedByte =
  (namesOf: (pack: string) => readonly string[]): Tamper =>
  (pack, { at, where, pick }) => {
    const path = join(pack, among(namesOf(pack), at))
    const bytes = readFileSync(path)
    const index = where % bytes.length
    bytes[index] = (bytes[index] ?? 0) ^ (1 << (pick % 8))
    writeFileSync(path, bytes)
  }

const textFiles = ['events.ndjson', 'manifest.json', 'checkpoint', 'keys']

/** Changes a number in a text to another one. */
const otherNumber = (text: string, { where, pick }: Choice): string => {
  const numbers = [...text.matchAll(/\d+/g)]
  const found = numbers[where % Math.max(1, numbers.length)]
  if (found === undefined) return text
  const { index, 0: number } = found
  const changed = String(Math.max(0, Number(number) + among([-1, 1, 2, 8], pick)))
  return `${text.slice(0, index)}${changed}${text.slice(index + number.length)}`
}

/** Edits the lines of a proof or a file of checkpoints. */
const linesEdited = (text: string, { at, where, pick }: Choice): string => {
  const lines = text.split('\n')
  const line = at % lines.length
  const edits = [
    lines.toSpliced(line, 1),
    lines.toSpliced(line, 0, lines[where % lines.length] ?? ''),
    lines.with(line, lines[where % lines.length] ?? ''),
    lines.with(line, otherNumber(lines[line] ?? '', { at, where, pick, kind: 0 })),
  ]
  return among(edits, pick).join('\n')
}

/** Changes that apply to any kind of pack. */
export const tampers: readonly Tamper[] = [
  flippedByte(() => textFiles),
  flippedByte(filesOf),
  lineEdit(() => []),
  lineEdit((line) => [line, line]),
  lineEdit((line, { where }) => [
    `${line.slice(0, where % line.length)} ${line.slice(where % line.length)}`,
  ]),
  lineEdit((line, { where }) => {
    const digits = [...line.matchAll(/\d/g)]
    const { index = 0 } = among(digits, where)
    return [`${line.slice(0, index)}${(Number(line[index]) + 1) % 10}${line.slice(index + 1)}`]
  }),
  lineEdit((line) => [line.replace('"context":', '"context":[],"context":')]),
  (pack, { at, where }) =>
    editEvents(pack, (lines) => {
      const [one, other] = [at % lines.length, where % lines.length]
      return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '')
    }),
  (pack, { pick }) => editEvents(pack, (lines) => lines.slice(0, -1 - (pick % 3))),
  (pack, { where }) =>
    editFile(pack, 'checkpoint', (text) =>
      text.replace(/^\d+$/m, (size) => String(Number(size) + (where % 3) - 1)),
    ),
  (pack, choice) =>
    writeFileSync(
      join(pack, 'manifest.json'),
      otherNumber(readFileSync(join(pack, 'manifest.json'), 'utf8'), choice),
    ),
  (pack, choice) => {
    const shown = filesOf(pack).filter((path) => /^(?:rules|seals|tile|keys|policy)/.test(path))
    editFile(pack, among(shown, choice.at), (text) => otherNumber(text, choice))
  },
  (pack) => writeFileSync(join(pack, 'more'), 'more'),
]

/** Changes to the checkpoints of a whole log. */
export const logTampers: readonly Tamper[] = [
  (pack) => editFile(pack, 'checkpoints', (text) => text.slice(0, -1)),
  (pack) => editFile(pack, 'checkpoints', (text) => `${text}${text}`),
  (pack, choice) => editFile(pack, 'checkpoints', (text) => linesEdited(text, choice)),
]

/** Changes to the proof of a selection. */
export const proofTampers: readonly Tamper[] = [
  (pack, choice) => editFile(pack, 'range-proof', (text) => linesEdited(text, choice)),
  (pack, choice) => editFile(pack, 'range-proof', (text) => otherNumber(text, choice)),
  (pack, choice) =>
    editFile(pack, 'range-proof', (text) =>
      text.replace(/^size \d+/m, (line) => otherNumber(line, choice)),
    ),
]

/** Changes to a signer's statement about a stream. */
export const statementTamper: Tamper = (pack, choice) =>
  editFile(pack, 'statement', (text) => linesEdited(text, choice))
