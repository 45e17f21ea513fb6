/** One line of the command file. */
export interface CommandLine {
  readonly command: string
  readonly commandId: string
  readonly actor: { readonly id: string; readonly role: string }
  readonly effectiveOn: string
  readonly recordedAt: string
  readonly data: unknown
}

/** Who gives the commands; persons are illustrative. */
export const actors = {
  council: { id: 'democratic-services', role: 'council' },
  cabinet: { id: 'democratic-services', role: 'cabinet' },
  requester: { id: 'finance-officer-1', role: 'finance-officer' },
  section151: { id: 'section-151-officer', role: 'section-151-officer' },
  finance: { id: 'finance-officer-2', role: 'finance-officer' },
} as const

/** When a command holds from, and when it was recorded where that is another day. */
export interface Dated {
  readonly on: string
  readonly recordedOn?: string
}

/** A command as one line. */
export const line = (
  [command, commandId]: readonly [string, string],
  actor: CommandLine['actor'],
  { on, recordedOn = on }: Dated,
  data: unknown,
): CommandLine => ({
  command,
  commandId,
  actor,
  effectiveOn: on,
  recordedAt: `${recordedOn}T12:00:00Z`,
  data,
})
