import type { PlainDate } from '@coflyfr/core'

interface Dated {
  readonly effectiveOn: PlainDate
  readonly data: { readonly decidedOn?: PlainDate }
}

/** The day of the minute that a command cites: that of its effect, unless it is told apart. */
export const decidedOnOf = ({ effectiveOn, data }: Dated): PlainDate =>
  data.decidedOn ?? effectiveOn

/** What a command is judged by: the minute by its own date, and the rules on roles that held on that day. */
export const asDecided = <Given extends Dated>(command: Given) => {
  const decidedOn = decidedOnOf(command)
  return {
    cited: { ...command, decidedOn },
    act: { ...command, effectiveOn: decidedOn },
    /** What the event says of the day: nothing where it is that of its effect. */
    said: command.data.decidedOn === undefined ? {} : { decidedOn },
  }
}
