import type { Finding } from './findings.ts'

const unchecked = / not checked$/

/**
 * Findings as people read them: the types of events that were not checked, of which a council's log has a hundred, are told
 * together, where the first of them stands.
 */
export const forPeople = (findings: readonly Finding[]): readonly Finding[] => {
  const isType = ({ code }: Finding) => code === 'UnknownEventType'
  const types = findings.filter(isType).map(({ detail }) => detail.replace(unchecked, ''))
  const first = findings.findIndex(isType)
  return findings.flatMap((finding, number) => {
    if (!isType(finding)) return [finding]
    return number === first ? [{ ...finding, detail: `not checked: ${types.join(', ')}` }] : []
  })
}
