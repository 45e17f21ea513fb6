import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `pnpm nightly` tries properties so many times as often; they may take as much longer. */
const nightFactor = Number(process.env['PROPERTY_TIMES'] ?? 1)

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

/** Of the folders of `unit`, what starts processes or servers, or takes some seconds. */
const takesItsTime = [
  'test/docs/console.test.ts',
  'test/properties/{cluster,stores-agree,synthetic,verifiers}.test.ts',
  'test/scenarios/audit/every-attack-is-detected.test.ts',
  'test/scenarios/cli/the-self-test-finds-planted-defects.test.ts',
  'test/scenarios/cluster/*.test.ts',
  'test/scenarios/reports/published-figures-come-out.test.ts',
  'test/scenarios/returns/{cin-round-trip,cin-rules,ssda903-rules}.test.ts',
  'test/scenarios/store-contract.test.ts',
]

/**
 * Nothing may run beside them: they kill a process after a part of the time that it takes alone, bound the memory that
 * it takes, or build every package anew.
 */
const alone = [
  'test/packaging/**/*.test.ts',
  'test/system/a-backup-is-made-while-others-write.test.ts',
  'test/system/cli/an-export-survives-kill.test.ts',
  'test/system/cli/an-import-{stays-within-its-memory,survives-kill-and-company}.test.ts',
]

/**
 * `unit` is what `pnpm check` runs; `pnpm test` adds `system`, the suites that start processes or take their time, and
 * `alone`, those of them that run one after the other.
 */
export default defineConfig({
  test: {
    testTimeout: 60_000 * nightFactor,
    // Both cores: nothing here is timed but what runs alone.
    maxWorkers: 2,
    // Processes of this repository start in half the time where the types have been stripped before.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/coflyfr-compile') },
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
          exclude: takesItsTime,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['test/{system,examples}/**/*.test.ts', ...takesItsTime],
          exclude: alone,
          testTimeout: 600_000 * nightFactor,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
      ...(process.env['KURRENTDB_URL'] === undefined ? [] : [realServer]),
    ],
  },
})
