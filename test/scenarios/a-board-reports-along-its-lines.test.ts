import { type Actor, plainDate } from '@coflyfr/core'
import { bodyHandler } from '@coflyfr/governance'
import {
  BodyEstablished,
  HighlightReportReceived,
  MeetingHeld,
  ReportedToBody,
  ReportingLineSet,
} from '@coflyfr/governance/events'
import { specificationFor } from '@coflyfr/testing'
import { test } from 'vitest'

const specification = specificationFor(bodyHandler)
const actor: Actor = { id: 'u-040', role: 'board' }
const since = plainDate('2022-10-03')
const day = plainDate('2023-07-06')
const body = 'improving-outcomes-board'
const to = 'corporate-overview-and-scrutiny-committee'

const established = BodyEstablished.of(since, {
  body,
  name: 'Improving Outcomes for Children Board',
  kind: 'board',
  terms: 'Oversight',
  chair: 'Chief Executive',
  reportsTo: [to],
})
const line = {
  body,
  to,
  what: 'Progress of the 3 year strategic plan',
  everyMonths: 6,
  firstDueOn: plainDate('2023-07-31'),
}
const set = ReportingLineSet.of(since, line)
const report = { body, to, report: 'progress-2023-07', title: 'Progress', meeting: '2023-07-06' }
const reported = ReportedToBody.of(day, report)

const setLine = { command: 'SetReportingLine', actor, effectiveOn: since, data: line } as const
const reportTo = { command: 'ReportToBody', actor, effectiveOn: day, data: report } as const

test('a line leads to another body', () => {
  specification.given(established).when(setLine).then(set)
  specification
    .given(established)
    .when({ ...setLine, data: { ...line, to: body } })
    .thenRefused({ tag: 'SameBody', body })
  specification.given().when(setLine).thenRefused('NoSuchBody')
})

test('a report is passed along a line once', () => {
  specification.given(established, set).when(reportTo).then(reported)
  specification
    .given(established)
    .when(reportTo)
    .thenRefused({ tag: 'NoSuchReportingLine', body, to })
  specification
    .given(established, set, reported)
    .when(reportTo)
    .thenRefused({ tag: 'AlreadyReported', to, report: 'progress-2023-07' })
})

test('a highlight report is passed on only if the body received it', () => {
  const highlightReport = 'highlight-2023-07'
  const passOn = { ...reportTo, data: { ...report, highlightReport } }
  specification
    .given(established, set)
    .when(passOn)
    .thenRefused({ tag: 'NoSuchHighlightReport', report: highlightReport })
  const met = MeetingHeld.of(day, { body, meeting: 'm', attendance: [] })
  const received = { body, meeting: 'm', report: highlightReport, lines: [] }
  specification
    .given(established, set, met, HighlightReportReceived.of(day, received))
    .when(passOn)
    .then(ReportedToBody.of(day, { ...report, highlightReport }))
})
