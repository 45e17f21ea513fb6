/** One command as on a line of NDJSON. */
export interface CommandLineText {
  readonly command: string
  readonly commandId: string
  readonly actor: { readonly id: string; readonly role: string }
  readonly effectiveOn: string
  readonly recordedAt?: string
  readonly data: object
}

/** Commands as a file of NDJSON. */
export const ndjson = (...lines: readonly CommandLineText[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('')

/** `u-7 cabinet` is u-7 in the role cabinet. */
export const by = (text: string): CommandLineText['actor'] => {
  const [id = '', role = ''] = text.split(' ')
  return { id, role }
}

const financialYear = '2023-24'

const head = (service: string, costCentre: string, amount: string) => ({
  directorate: 'Social',
  service,
  costCentre,
  kind: 'expenditure',
  amount,
})

/** Council approves a budget of three heads. */
export const budget: CommandLineText = {
  command: 'ApproveBudget',
  commandId: 'budget',
  actor: by('clerk council'),
  effectiveOn: '2023-03-01',
  data: {
    financialYear,
    decision: 'Council 1 March 2023',
    lines: [
      head('Children', 'Placements', '9000000.00'),
      head('Children', 'Fostering', '2000000.00'),
      { ...head('Contingency', 'Contingency', '3000000.00'), directorate: 'Corporate' },
    ],
  },
}

/** Cabinet sets a reserve up. */
export const reserve: CommandLineText = {
  command: 'EstablishReserve',
  commandId: 'reserve',
  actor: by('clerk cabinet'),
  effectiveOn: '2023-04-01',
  data: {
    reserve: 'pressures',
    name: 'Pressures',
    purpose: 'Pressures in social services',
    openingBalance: '500000.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet 1 April 2023',
    useRule: 'For the overspend of a year',
    manager: 'Section 151 Officer',
    reviewBy: '2024-03-31',
  },
}

/** What a proposal may vary. */
export interface Proposed {
  readonly to?: string
  readonly gives?: unknown
  readonly takes?: unknown
}

/** A virement between two heads of a service. The amounts are not checked, so that a test can give bad ones. */
export const propose = (
  reference: string,
  { to = 'Fostering', gives = '-20000.00', takes = '20000.00' }: Proposed = {},
): CommandLineText => ({
  command: 'ProposeVirement',
  commandId: `${reference}-propose`,
  actor: by('u-017 corporate-director'),
  effectiveOn: '2023-09-19',
  data: {
    reference,
    financialYear,
    kind: 'permanent',
    reason: 'Pressures in placements',
    legs: [
      { costCentre: 'Placements', subjective: 'all', amount: gives },
      { costCentre: to, subjective: 'all', amount: takes },
    ],
  },
})

/** The decision on a virement by an officer or a body. */
export const approve = (
  reference: string,
  contentHash: string,
  actor = 'u-022 head-of-service',
): CommandLineText => ({
  command: 'ApproveVirement',
  commandId: `${reference}-approve`,
  actor: by(actor),
  effectiveOn: '2023-09-25',
  data: {
    reference,
    financialYear,
    by: by(actor).role,
    decision: 'Note of 25 September 2023',
    contentHash,
  },
})

/** The posting of a virement. */
export const post = (reference: string, actor = 'u-009 finance-officer'): CommandLineText => ({
  command: 'PostVirement',
  commandId: `${reference}-post`,
  actor: by(actor),
  effectiveOn: '2023-09-29',
  data: { reference, financialYear },
})
