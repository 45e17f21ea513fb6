import type { PlainDate } from '@coflyfr/core'
import { type Plan, type Version, versionInForce } from './state.ts'

const versionNote = ({ plan }: Plan, version: Version): string => {
  const { content, contentHash, submittedOn, approval } = version
  const which = `${plan}, "${content.title}" (${content.firstYear} to ${content.lastYear}): version ${content.version}`
  return approval === null
    ? `${which} was submitted on ${submittedOn} and is not approved; content hash ${contentHash}`
    : `${which} was approved by ${approval.by} on ${approval.decidedOn}, decision "${approval.decision}"; content hash ${contentHash}`
}

const reviewNotes = (
  { plan, reviews, closedOn }: Plan,
  day: PlainDate | null,
): readonly string[] => {
  const next = reviews.at(-1)?.nextReviewOn ?? null
  const isDue = closedOn === null && next !== null && day !== null && next <= day
  return [
    ...reviews.map(({ on, conclusion }) => `${plan}: reviewed on ${on}, to ${conclusion}`),
    ...(next === null ? [] : [`${plan}: next review ${isDue ? 'was due by' : 'on'} ${next}`]),
  ]
}

const contentNotes = ({ plan }: Plan, { content }: Version): readonly string[] => {
  const { themes, actions, provisions, evidence } = content
  const idle = themes.filter(({ theme }) => !actions.some((action) => action.theme === theme))
  return [
    ...(provisions.length === 0 ? [] : [`${plan}: serves ${provisions.join('; ')}`]),
    ...evidence.map(({ source, finding }) => `${plan}: rests on ${source}: ${finding}`),
    ...idle.map(({ title }) => `${plan}: no action yet under "${title}"`),
  ]
}

/** Whether the next version is being written, or the first one, of which the report has no row. */
const draftNotes = (plan: Plan): readonly string[] =>
  plan.isDrafting ? [`${plan.plan}, "${plan.title}": a version is being drafted`] : []

/** The version history of a plan, each approval with what exactly it approved, and its reviews. */
export const planNotes = (plan: Plan, day: PlainDate | null): readonly string[] => {
  const shown = versionInForce(plan) ?? plan.versions.at(-1)
  return [
    ...plan.versions.map((version) => versionNote(plan, version)),
    ...draftNotes(plan),
    ...reviewNotes(plan, day),
    ...(shown === undefined ? [] : contentNotes(plan, shown)),
    ...(plan.closedOn === null ? [] : [`${plan.plan}: closed on ${plan.closedOn}`]),
  ]
}
