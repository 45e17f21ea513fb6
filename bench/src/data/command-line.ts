import type { JsonObject } from '@coflyfr/core'
import type { GeneratedEvent } from './generated-event.ts'

/** The command that leads to each type of event, and the fields that it has in common with the event. */
const commands: Readonly<Record<string, readonly [command: string, ...fields: string[]]>> = {
  ReserveEstablished: [
    'EstablishReserve',
    'reserve',
    'name',
    'purpose',
    'openingBalance',
    'openedOn',
    'decision',
    'useRule',
    'manager',
    'reviewBy',
  ],
  BudgetLinesDrafted: ['DraftBudgetLines', 'financialYear', 'part', 'lines'],
  BudgetApproved: ['ApproveBudget', 'financialYear', 'decision', 'count', 'total', 'contentHash'],
  VirementProposed: ['ProposeVirement', 'reference', 'financialYear', 'kind', 'reason', 'legs'],
  VirementAgreed: ['AgreeVirement', 'reference', 'financialYear', 'by', 'decision', 'contentHash'],
  VirementApproved: [
    'ApproveVirement',
    'reference',
    'financialYear',
    'by',
    'decision',
    'contentHash',
  ],
  VirementRejected: [
    'RejectVirement',
    'reference',
    'financialYear',
    'by',
    'decision',
    'contentHash',
  ],
  VirementPosted: ['PostVirement', 'reference', 'financialYear'],
  VirementWithdrawn: ['WithdrawVirement', 'reference', 'financialYear', 'reason'],
  ContributedToReserve: [
    'ContributeToReserve',
    'reserve',
    'reference',
    'amount',
    'reason',
    'decision',
  ],
  DrawdownRequested: [
    'RequestDrawdown',
    'reserve',
    'reference',
    'amount',
    'financialYear',
    'to',
    'purpose',
    'reason',
  ],
  DrawdownApproved: ['ApproveDrawdown', 'reserve', 'reference', 'by', 'decision', 'contentHash'],
  DrawdownPosted: ['PostDrawdown', 'reserve', 'reference'],
  ContactReceived: ['ReceiveContact', 'case', 'contact', 'source', 'team'],
  ContactDecided: ['DecideContact', 'case', 'contact', 'outcome'],
  HandedOff: ['HandOff', 'case', 'fromTeam', 'toTeam', 'reason'],
  ServiceRequested: ['RequestService', 'case', 'request', 'service'],
  CrossReferred: ['CrossRefer', 'case', 'request', 'toService'],
  ServiceStarted: ['StartService', 'case', 'request'],
}

/**
 * The command that a person would have given for a generated event, as parsed JSON. Null if no person gives it (receipts
 * come from a process) or if the benchmark does not need it (measures).
 */
export const commandLineOf = (
  { event, actor }: GeneratedEvent,
  commandId: string,
): JsonObject | null => {
  const [command, ...fields] = commands[event.type] ?? []
  if (command === undefined) return null
  // Every event is a plain object in its wire form.
  const given = event.data as JsonObject
  const data = Object.fromEntries(fields.map((field) => [field, given[field] ?? null]))
  return { command, commandId, actor: { ...actor }, effectiveOn: event.effectiveOn, data }
}
