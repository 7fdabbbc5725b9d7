/** One project per kind of test, see tests/README.md; `npx vitest run --project unit` runs one of them. */
import { defineConfig } from 'vitest/config'

/** Kinds whose tests share two things: they live in tests/<kind> and run in plain Node. */
const project = (name: string, options: { testTimeout?: number; fileParallelism?: boolean } = {}) => ({
  test: { name, environment: 'node' as const, include: [`tests/${name}/**/*.test.ts`], restoreMocks: true, ...options },
})

/** Milliseconds after which a hanging test is ended. Only a safety net: no test asserts a duration. */
const SLOW = 300_000

export default defineConfig({
  test: {
    globals: false,
    hookTimeout: SLOW,
    allowOnly: false,
    maxWorkers: '100%', // one core less is the default: half of a small machine
    projects: [
      project('unit', { testTimeout: 60_000 }),
      project('contract', { testTimeout: SLOW }),
      project('golden', { testTimeout: SLOW, fileParallelism: false }),
      project('faults', { testTimeout: SLOW }),
      project('architecture', { testTimeout: SLOW }),
      project('dist', { testTimeout: SLOW }),
      project('fuzz', { testTimeout: SLOW }),
      project('offline', { testTimeout: SLOW, fileParallelism: false }),
      { test: { ...project('e2e', { testTimeout: SLOW }).test, exclude: ['tests/e2e/app/**'] } },
      { test: { ...project('app', { testTimeout: SLOW, fileParallelism: false }).test, include: ['tests/e2e/app/**/*.test.ts'] } },
      {
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['tests/types/**/*.test-d.ts'], tsconfig: './tsconfig.json', checker: 'tsc' },
        },
      },
    ],
  },
})
