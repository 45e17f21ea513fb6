import type { PlainDate } from '@coflyfr/core'

interface Dated {
  readonly effectiveOn: PlainDate
  readonly data: { readonly decidedOn?: PlainDate }
}

/** The day of the minute that a command cites: `decidedOn` if it is given, else the day of effect. */
export const decidedOnOf = ({ effectiveOn, data }: Dated): PlainDate =>
  data.decidedOn ?? effectiveOn

/** What a command is judged by: the minute by its own date, and the rules on roles that held on that day. */
export const asDecided = <Given extends Dated>(command: Given) => {
  const decidedOn = decidedOnOf(command)
  return {
    cited: { ...command, decidedOn },
    act: { ...command, effectiveOn: decidedOn },
    /** The event's own `decidedOn`, absent if the command gave none. */
    said: command.data.decidedOn === undefined ? {} : { decidedOn },
  }
}
