import { type Verification, verdictNames } from '../findings.ts'
import { forPeople } from '../for-people.ts'
import { questions } from '../questions.ts'

/** How the script is called. */
export const usage = `coflyfr-verify PACK-or-LEDGER-or-PROOF [--checkpoint FILE]... [--minute "ORIGIN SIZE ROOT"]...
               [--key VERIFIERKEY]... [--policy FILE] [--key-ends FILE] [--event FILE] [--command FILE]
               [--format json]

Verifies an evidence pack, a ledger file or a proof file of Coflyfr without any of its code. A proof file is what prove
or diff --prove wrote; it is known by its content.

  --checkpoint, --minute  what you hold from elsewhere, to compare with
  --key, --policy         whose signature counts
  --key-ends              keys that were retired or revoked, and after which size
  --event                 of the proof of an event: the event, as a line of events.ndjson, instead of that in the file
  --command               of the proof of a refusal: the command that you hold

Exit codes: 0 nothing failed, 1 a verdict or a check did, 2 it was called wrongly, 3 the file cannot be read.
`

/** The widest line of a finding. */
const columns = 120

/** A finding, in lines that a terminal holds. */
export const wrapped = (text: string): readonly string[] => {
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
