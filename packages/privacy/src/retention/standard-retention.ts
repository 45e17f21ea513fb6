import type { RetentionSchedule } from './schedule.ts'

/**
 * Periods found in published schedules of councils, to begin with: a council sets its own with `SetRetentionSchedule`.
 * Where councils differ the longest that was found for children stands here.
 */
export const standardRetention: RetentionSchedule = {
  name: 'standard',
  classes: [
    {
      recordClass: 'looked-after',
      name: { en: 'Looked after child', cy: 'Plentyn sy’n derbyn gofal' },
      periods: [
        { trigger: 'death-under-18', years: 15 },
        { trigger: 'birth', years: 75 },
      ],
      source: '75 years from birth, or 15 years from a death before 18',
    },
    {
      recordClass: 'adoption',
      name: { en: 'Adoption', cy: 'Mabwysiadu' },
      periods: [{ trigger: 'adoption-order', years: 100 }],
      source: '100 years from the adoption order',
    },
    {
      recordClass: 'adoption-not-granted',
      name: { en: 'Adoption not granted', cy: 'Mabwysiadu heb ei ganiatáu' },
      periods: [
        { trigger: 'death-under-18', years: 15 },
        { trigger: 'birth', years: 75 },
      ],
      source: '75 years from birth, or 15 years from a death before 18',
    },
    {
      recordClass: 'child-protection',
      name: { en: 'Child protection', cy: 'Amddiffyn plant' },
      periods: [{ trigger: 'last-contact', years: 35 }],
      source: '35 years from the last contact; councils differ',
    },
    {
      recordClass: 'child-in-need',
      name: {
        en: 'Child in need of care and support',
        cy: 'Plentyn ag anghenion gofal a chymorth',
      },
      periods: [{ trigger: 'birth', years: 21 }],
      source: 'Age 18 and three years; councils differ',
    },
    {
      recordClass: 'complaint',
      name: { en: 'Complaint', cy: 'Cwyn' },
      periods: [{ trigger: 'complaint-closed', years: 10 }],
      source: '10 years from the end of the complaint; councils differ',
    },
  ],
}
