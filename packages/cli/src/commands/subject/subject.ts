import { buildRouteMap } from '@stricli/core'
import { createSubjectCommand } from './create.ts'
import { findCommand } from './find.ts'
import { logCommand } from './log.ts'
import { showSubjectCommand } from './show.ts'
import { unsealCommand } from './unseal.ts'

/** `coflyfr subject …`: people's keys, and who they are. */
export const subjectRoutes = buildRouteMap({
  routes: {
    create: createSubjectCommand,
    show: showSubjectCommand,
    find: findCommand,
    unseal: unsealCommand,
    log: logCommand,
  },
  docs: { brief: 'People’s keys, and who they are: every reading is recorded' },
})
