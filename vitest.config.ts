import { defineConfig } from 'vitest/config'

/** A real server, which nobody has by chance: `pnpm test:kurrentdb` says what to set. */
const realServer = {
  extends: true as const,
  test: {
    name: 'kurrentdb',
    include: ['test/kurrentdb/**/*.test.ts'],
    testTimeout: 300_000,
    fileParallelism: false,
  },
}

/** `unit` is what `pnpm check` runs; `pnpm test` adds the suites that start processes or take their time. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    // Both cores: nothing here is timed.
    maxWorkers: 2,
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
      ...(process.env['KURRENTDB_URL'] === undefined ? [] : [realServer]),
    ],
  },
})
