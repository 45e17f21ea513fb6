import { type Verification, verdictNames } from '../findings.ts'
import { forPeople } from '../for-people.ts'
import { questions } from '../questions.ts'

/** The help of the script. */
export const usage = `coflyfr-verify PACK-or-LEDGER [--checkpoint FILE]... [--minute "ORIGIN SIZE ROOT"]...
               [--key VERIFIERKEY]... [--policy FILE] [--key-ends FILE] [--format json]

Verifies an evidence pack or a ledger file of Coflyfr without any of its code. Exit codes: 0 no verdict failed, 1 one
did, 2 it was called wrongly, 3 the file cannot be read.
`

/** The widest line of a finding. */
const columns = 120

/** A finding in lines that fit a terminal. */
const wrapped = (text: string): readonly string[] => {
  const lines: string[] = []
  let line = '     '
  for (const word of text.split(' ')) {
    if (line.length + word.length >= columns && line.trim() !== '') {
      lines.push(line)
      line = '       '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}

/** The verdicts as a table for people. */
export const printed = ({ size, root, verdicts }: Verification): string => {
  const lines = [`${size} events, root ${root ?? 'cannot be made'}`, '']
  for (const name of verdictNames) {
    const { status, findings } = verdicts[name]
    const { label, question } = questions[name]
    lines.push(`  ${status.padEnd(11)} ${label.padEnd(17)} ${question}`)
    for (const { code, position, stream, detail } of forPeople(findings)) {
      const place = [
        position === undefined ? '' : ` at ${position}`,
        stream === undefined ? '' : ` in ${stream}`,
      ]
      lines.push(...wrapped(`${code}${place.join('')}: ${detail}`))
    }
  }
  return `${lines.join('\n')}\n`
}
