import type { EventOf, Placed } from '@coflyfr/core'
import type {
  BoardActionAssigned,
  BoardActionClosed,
  BoardActionRescheduled,
  BoardEvent,
  ReportedToBody,
  ReportingLineEvent,
} from '@coflyfr/governance/events'
import type { BoardAction, Body } from './state.ts'

const assigned = (event: EventOf<typeof BoardActionAssigned>): BoardAction => {
  const { action, kind, text, owner, dueOn } = event.data
  return {
    action,
    kind,
    text,
    owner,
    assignedOn: event.effectiveOn,
    firstDue: dueOn,
    due: dueOn,
    rescheduledFor: null,
    closed: null,
  }
}

type Changing = EventOf<typeof BoardActionRescheduled> | EventOf<typeof BoardActionClosed>

const changed = (body: Body, event: Changing): Body => {
  const known = body.actions.get(event.data.action)
  if (known === undefined) return body
  if (event.type === 'BoardActionRescheduled') {
    const { dueOn: due, reason: rescheduledFor } = event.data
    return withAction(body, { ...known, due, rescheduledFor })
  }
  const { outcome, evidence } = event.data
  return withAction(body, { ...known, closed: { on: event.effectiveOn, outcome, evidence } })
}

const withAction = (body: Body, action: BoardAction): Body => ({
  ...body,
  actions: new Map([...body.actions, [action.action, action]]),
})

const reported = (body: Body, { data, effectiveOn: on }: EventOf<typeof ReportedToBody>): Body => {
  const known = body.lines.get(data.to)
  if (known === undefined) return body
  const line = { ...known, reported: [...known.reported, { title: data.title, on }] }
  return { ...body, lines: new Map([...body.lines, [data.to, line]]) }
}

/** The body after an event of its oversight: reports, advice, actions or reporting lines. */
export const withBoardEvent = (
  body: Body,
  event: Placed<BoardEvent> | Placed<ReportingLineEvent>,
): Body => {
  const { effectiveOn: on } = event
  switch (event.type) {
    case 'HighlightReportReceived': {
      const { report, meeting, lines } = event.data
      return { ...body, highlights: [...body.highlights, { report, meeting, on, lines }] }
    }
    case 'AdviceRecorded': {
      const { meeting, adviser, matter, advice } = event.data
      return { ...body, advice: [...body.advice, { meeting, adviser, matter, advice, on }] }
    }
    case 'BoardActionAssigned':
      return withAction(body, assigned(event))
    case 'BoardActionRescheduled':
    case 'BoardActionClosed':
      return changed(body, event)
    case 'ReportingLineSet': {
      const { to, what, everyMonths, firstDueOn } = event.data
      const line = { to, what, everyMonths, firstDueOn, reported: [] }
      return { ...body, lines: new Map([...body.lines, [to, line]]) }
    }
    case 'ReportedToBody':
      return reported(body, event)
  }
}
