import type { ComplaintOutcome, Theme } from './project.ts'

/** How a complaint ended. */
export const outcomeWords = {
  settled: 'wedi’i setlo',
  upheld: 'cadarnhawyd',
  'partly-upheld': 'cadarnhawyd yn rhannol',
  'not-upheld': 'ni chadarnhawyd',
} as const satisfies Readonly<Record<ComplaintOutcome, string>>

/** The themes under which lessons are filed. */
export const themeWords = {
  communication: 'cyfathrebu',
  delay: 'oedi',
  decision: 'penderfyniad',
  involvement: 'cynnwys pobl',
  conduct: 'ymddygiad',
  recording: 'cofnodi',
  'quality-of-service': 'ansawdd y gwasanaeth',
  policy: 'polisi',
} as const satisfies Readonly<Record<Theme, string>>
