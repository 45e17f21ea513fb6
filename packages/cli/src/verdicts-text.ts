import type { Finding, Verdicts, Verification } from '@coflyfr/audit'

/** The question that each verdict answers. */
const questions: Readonly<Record<keyof Verdicts, string>> = {
  authentic: 'authentic         is every stored byte what was hashed and signed?',
  complete: 'complete          is all there, up to the newest checkpoint?',
  appendOnly: 'append-only       does the log still begin with what each checkpoint saw?',
  rulesObeyed: 'rules obeyed      does every command, decided again, lead to the events on record?',
  projectionsEqual: 'projections equal is every kept state and every seal what the log leads to?',
}

/** The same finding at positions that follow each other, as where a file of the tree is missing. */
type Run = readonly [Finding, ...Finding[]]

const goesOn = (run: Run, { code, detail, stream, position }: Finding): boolean => {
  const [first] = run
  return (
    first.position !== undefined &&
    position === first.position + run.length &&
    first.code === code &&
    first.detail === detail &&
    first.stream === stream
  )
}

const runsOf = (findings: readonly Finding[]): readonly Run[] => {
  const runs: Run[] = []
  for (const finding of findings) {
    const run = runs.at(-1)
    if (run !== undefined && goesOn(run, finding)) runs[runs.length - 1] = [...run, finding]
    else runs.push([finding])
  }
  return runs
}

const positionsText = ([{ position }, ...others]: Run): string =>
  others.length === 0
    ? `position ${position}`
    : `positions ${position} to ${others.at(-1)?.position}`

const place = (run: Run): string => {
  const [{ position, stream }] = run
  return [position === undefined ? null : positionsText(run), stream]
    .filter((part) => part !== null && part !== undefined)
    .join(', ')
}

const runText = (run: Run): string => {
  const [{ code, detail }] = run
  const where = place(run)
  return `      ${code}${where === '' ? '' : ` at ${where}`}: ${detail}\n`
}

const isVerdictName = (name: string): name is keyof Verdicts => name in questions

/** Five verdicts for people, each apart, with what was found under it. */
export const verdictsText = ({ size, root, verdicts }: Verification): string => {
  const lines = Object.keys(verdicts)
    .filter(isVerdictName)
    .map((name) => {
      const { status, findings } = verdicts[name]
      return `  ${status.padEnd(11)} ${questions[name]}\n${runsOf(findings).map(runText).join('')}`
    })
  return `${size} events, root ${root ?? 'unknown'}\n\n${lines.join('')}`
}
