/** A command about people as a line of NDJSON; `by` is id and role, such as `u-40 records-officer`. */
export const personLine = (
  command: string,
  commandId: string,
  by: string,
  data: object,
  effectiveOn = '2023-09-01',
): string => {
  const [id, role] = by.split(' ')
  return `${JSON.stringify({ command, commandId, actor: { id, role }, effectiveOn, data })}\n`
}

const officer = 'u-40 records-officer'
const guardian = 'u-41 data-protection-officer'

/** What must be recorded before a person may be erased: an upheld claim, and the steps of three people. */
export const erasureLines = (subject: string, authority: string): string => {
  const step = { subject, erasure: 'e-1' }
  return [
    personLine('DecideObjection', `o-${subject}`, guardian, {
      subject,
      objection: 'o-1',
      right: 'erasure',
      outcome: 'upheld',
    }),
    personLine('RequestErasure', `e1-${subject}`, officer, { ...step, ground: 'claim-upheld' }),
    personLine('AgreeErasure', `e2-${subject}`, guardian, step),
    personLine('ApproveErasure', `e3-${subject}`, 'u-50 corporate-director', {
      ...step,
      decision: authority,
    }),
  ].join('')
}

/** The lines that create a person's key and record their identity. */
export const livingPerson = (subject: string, identity: object): string =>
  personLine('CreateSubjectKey', `k-${subject}`, 'u-12 practitioner', { subject }) +
  personLine('RecordIdentity', `i-${subject}`, 'u-12 practitioner', { subject, ...identity })
