import { daysBetween, type PlainDate } from '@coflyfr/core'
import { versionInForce } from '../plan/state.ts'
import type { PackRow } from './blank-row.ts'
import type { PackGround } from './pack-ground.ts'
import type { BoardPackState, Body, HighlightLine, HighlightReport, Meeting } from './state.ts'

/** An action of a plan by its reference there; any other by its name in the report. */
const nameOf = ({ plan, action }: HighlightLine): string =>
  plan === undefined ? action : `${plan}/${action}`

/** The lines about an action in all earlier highlight reports, the first report first. */
const linesBefore = (
  { highlights }: Body,
  before: HighlightReport,
  line: HighlightLine,
): readonly HighlightLine[] =>
  highlights
    .slice(0, highlights.indexOf(before))
    .flatMap(({ lines }) => lines.filter((one) => nameOf(one) === nameOf(line)))

/** Slip is counted from the first due day that was ever reported to the board, so that no later report can hide it. */
const slipOf = (before: readonly HighlightLine[], dueOn: PlainDate): number =>
  daysBetween(before.at(0)?.dueOn ?? dueOn, dueOn)

/** The title in the plan in force, where the line names an action of it; else the name in the report. */
const titleOf = ({ plans }: BoardPackState, { plan: name, action }: HighlightLine): string => {
  const plan = name === undefined ? undefined : plans.get(name)
  const actions = plan === undefined ? [] : (versionInForce(plan)?.content.actions ?? [])
  return actions.find((one) => one.action === action)?.title ?? action
}

const rowOf = (
  { state, body }: PackGround,
  report: HighlightReport,
  line: HighlightLine,
): PackRow => {
  const before = linesBefore(body, report, line)
  return {
    section: 'highlight-report',
    reference: nameOf(line),
    cells: {
      title: titleOf(state, line),
      who: line.owner,
      on: report.on,
      due: line.dueOn,
      progress: line.progress,
      previousProgress: before.at(-1)?.progress ?? null,
      confidence: line.outcomeConfidence ?? null,
      slipDays: slipOf(before, line.dueOn),
      measures: line.measures ?? null,
      changed: line.changed,
      risk: line.risk ?? null,
      decisionAsked: line.decisionAsked ?? null,
    },
  }
}

/** The highlight reports among the papers of a meeting. */
export const reportsFor = (
  { highlights }: Body,
  { meeting }: Meeting,
): readonly HighlightReport[] => highlights.filter((report) => report.meeting === meeting)

/**
 * The highlight report of the meeting: progress and confidence in separate columns, with the progress last reported.
 */
export const highlightRows = (ground: PackGround): readonly PackRow[] =>
  reportsFor(ground.body, ground.meeting).flatMap((report) =>
    report.lines.map((line) => rowOf(ground, report, line)),
  )
