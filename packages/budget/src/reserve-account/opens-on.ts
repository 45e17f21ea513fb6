import type { EventOf, PlainDate, Recorded } from '@coflyfr/core'
import type { ReserveEstablished } from '../reserve/events.ts'

/**
 * The first day on which a reserve takes part in anything: its opening balance stands from `openedOn` on, and reports
 * show it from the day on which it was established.
 */
export const opensOnOf = ({
  effectiveOn,
  data: { openedOn },
}: Pick<Recorded<EventOf<typeof ReserveEstablished>>, 'effectiveOn' | 'data'>): PlainDate =>
  openedOn > effectiveOn ? openedOn : effectiveOn
