import type { PlainDate } from '@coflyfr/core'
import type { Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { theRole } from '../words/role-words.ts'
import { type Plan, type Version, versionInForce } from './state.ts'
import { conclusionWords } from './words.ts'

const versionNote = ({ plan }: Plan, version: Version): Note => {
  const { content, contentHash, submittedOn, approval } = version
  const which = `${plan}, "${content.title}" (${content.firstYear} to ${content.lastYear}): version ${content.version}`
  const whichCy = `${asRecorded(plan)}, “${content.title}” (${content.firstYear} i ${content.lastYear})`
  return approval === null
    ? {
        en: `${which} was submitted on ${submittedOn} and is not approved; content hash ${contentHash}`,
        cy: `${whichCy}: cyflwynwyd fersiwn ${content.version} ar ${submittedOn}, heb gymeradwyaeth; hash cynnwys ${contentHash}`,
      }
    : {
        en: `${which} was approved by ${approval.by} on ${approval.decidedOn}, decision "${approval.decision}"; content hash ${contentHash}`,
        cy: `${whichCy}: cymeradwywyd fersiwn ${content.version} gan ${theRole(approval.by)} ar ${approval.decidedOn}, penderfyniad “${approval.decision}”; hash cynnwys ${contentHash}`,
      }
}

const nextReviewNote = (plan: string, next: PlainDate, isDue: boolean): Note =>
  isDue
    ? {
        en: `${plan}: next review was due by ${next}`,
        cy: `${asRecorded(plan)}: roedd yr adolygiad nesaf i fod erbyn ${next}`,
      }
    : {
        en: `${plan}: next review on ${next}`,
        cy: `${asRecorded(plan)}: adolygiad nesaf ar ${next}`,
      }

const reviewNotes = ({ plan, reviews, closedOn }: Plan, day: PlainDate | null): readonly Note[] => {
  const next = reviews.at(-1)?.nextReviewOn ?? null
  const isDue = closedOn === null && next !== null && day !== null && next <= day
  return [
    ...reviews.map(({ on, conclusion }) => ({
      en: `${plan}: reviewed on ${on}, to ${conclusion}`,
      cy: `${asRecorded(plan)}: adolygwyd ar ${on}; canlyniad: ${conclusionWords[conclusion]}`,
    })),
    ...(next === null ? [] : [nextReviewNote(plan, next, isDue)]),
  ]
}

const contentNotes = ({ plan }: Plan, { content }: Version): readonly Note[] => {
  const { themes, actions, provisions, evidence } = content
  const planCy = asRecorded(plan)
  const idle = themes.filter(({ theme }) => !actions.some((action) => action.theme === theme))
  return [
    ...(provisions.length === 0
      ? []
      : [
          {
            en: `${plan}: serves ${provisions.join('; ')}`,
            cy: `${planCy}: yn ateb gofynion ${provisions.map(asRecorded).join('; ')}`,
          },
        ]),
    ...evidence.map(({ source, finding }) => ({
      en: `${plan}: rests on ${source}: ${finding}`,
      cy: `${planCy}: yn seiliedig ar ${asRecorded(source)}: ${asRecorded(finding)}`,
    })),
    ...idle.map(({ title }) => ({
      en: `${plan}: no action yet under "${title}"`,
      cy: `${planCy}: dim cam gweithredu eto o dan “${title}”`,
    })),
  ]
}

/** That the next version is being drafted, or the first, which has no rows yet. */
const draftNotes = ({ plan, title, isDrafting }: Plan): readonly Note[] =>
  isDrafting
    ? [
        {
          en: `${plan}, "${title}": a version is being drafted`,
          cy: `${asRecorded(plan)}, “${title}”: mae fersiwn wrthi’n cael ei llunio`,
        },
      ]
    : []

const closedNotes = ({ plan, closedOn }: Plan): readonly Note[] =>
  closedOn === null
    ? []
    : [{ en: `${plan}: closed on ${closedOn}`, cy: `${asRecorded(plan)}: caewyd ar ${closedOn}` }]

/** The versions of a plan, each with its approval and content hash, and its reviews. */
export const planNotes = (plan: Plan, day: PlainDate | null): readonly Note[] => {
  const shown = versionInForce(plan) ?? plan.versions.at(-1)
  return [
    ...plan.versions.map((version) => versionNote(plan, version)),
    ...draftNotes(plan),
    ...reviewNotes(plan, day),
    ...(shown === undefined ? [] : contentNotes(plan, shown)),
    ...closedNotes(plan),
  ]
}
