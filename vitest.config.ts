import { defineConfig } from 'vitest/config'

/** `unit` is what `pnpm check` runs; `pnpm test` adds the suites that start processes or take their time. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Modules here hold no state of their own, so files of one worker may share them: four times quicker.
          isolate: false,
          include: [
            '{packages/*,bench}/src/**/*.test.ts',
            'test/{scenarios,properties,types,docs,tidy}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['test/{system,examples,packaging}/**/*.test.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
