import type { Finding } from './findings.ts'

const unchecked = / not checked$/

/** Whether a finding continues a run: the same finding, at the next position. */
const goesOn = (
  before: readonly Finding[],
  { code, detail, stream, position }: Finding,
): boolean => {
  const [first] = before
  return (
    first?.position !== undefined &&
    position === first.position + before.length &&
    first.code === code &&
    first.detail === detail &&
    first.stream === stream
  )
}

/** Joins the same finding at consecutive positions into one: a missing file of the tree gives hundreds of them. */
const runsTold = (findings: readonly Finding[]): readonly Finding[] => {
  const runs: Finding[][] = []
  for (const finding of findings) {
    const run = runs.at(-1)
    if (run !== undefined && goesOn(run, finding)) run.push(finding)
    else runs.push([finding])
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined || run.length === 1) return run
    return [{ ...first, detail: `and on up to ${last.position}: ${first.detail}` }]
  })
}

/**
 * Findings made shorter for people to read. The types of events that were not checked, of which a council's log has a
 * hundred, become one finding at the place of the first, and so does the same finding at consecutive positions.
 */
export const forPeople = (all: readonly Finding[]): readonly Finding[] => {
  const findings = runsTold(all)
  const isType = ({ code }: Finding) => code === 'UnknownEventType'
  const types = findings.filter(isType).map(({ detail }) => detail.replace(unchecked, ''))
  const first = findings.findIndex(isType)
  return findings.flatMap((finding, number) => {
    if (!isType(finding)) return [finding]
    return number === first ? [{ ...finding, detail: `not checked: ${types.join(', ')}` }] : []
  })
}
