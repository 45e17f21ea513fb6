import type { NotResponsible } from './refusals.ts'
import type { Responsibility } from './state.ts'

/** Only the team that is responsible hands over. */
export const handsOver = (
  responsibility: Responsibility | null,
  fromTeam: string,
): NotResponsible | null =>
  responsibility?.team === fromTeam
    ? null
    : { tag: 'NotResponsible', fromTeam, responsible: responsibility?.team ?? null }
