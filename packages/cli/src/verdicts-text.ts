import type { Finding, Verdicts, Verification } from '@coflyfr/audit'

/** The question that each verdict answers. */
const questions: Readonly<Record<keyof Verdicts, string>> = {
  authentic: 'authentic         is every stored byte what was hashed and signed?',
  complete: 'complete          is all there, up to the newest checkpoint?',
  appendOnly: 'append-only       does the log still begin with what each checkpoint saw?',
  rulesObeyed: 'rules obeyed      does every command, decided again, lead to the events on record?',
  projectionsEqual: 'projections equal is every kept state and every seal what the log leads to?',
}

const place = ({ position, stream }: Finding): string =>
  [position === undefined ? null : `position ${position}`, stream]
    .filter((part) => part !== null && part !== undefined)
    .join(', ')

const findingText = (finding: Finding): string => {
  const where = place(finding)
  return `      ${finding.code}${where === '' ? '' : ` at ${where}`}: ${finding.detail}\n`
}

const isVerdictName = (name: string): name is keyof Verdicts => name in questions

/** Five verdicts for people, each apart, with what was found under it. */
export const verdictsText = ({ size, root, verdicts }: Verification): string => {
  const lines = Object.keys(verdicts)
    .filter(isVerdictName)
    .map((name) => {
      const { status, findings } = verdicts[name]
      return `  ${status.padEnd(11)} ${questions[name]}\n${findings.map(findingText).join('')}`
    })
  return `${size} events, root ${root ?? 'unknown'}\n\n${lines.join('')}`
}
